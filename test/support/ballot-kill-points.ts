// Where an electronic vote is killed: at named moments of the service's own work, and at random points in time.
import fc from 'fast-check'
import type { KillPoint } from './killed-ballot.ts'
import type { Voter } from './killed-votes.ts'

const appended = (type: string) =>
  ({ past: `events.db INSERT.* ${type} `, write: '^events.db COMMIT', when: 'after' }) as const
const beforeAppend = (type: string) => ({ write: `^events.db INSERT.* ${type} `, when: 'before' }) as const
const atBox = (sql: string) => `\\.box ${sql}`

export const namedPoints = [
  { name: 'slips: no key yet', moments: [{ write: '^write .*\\.key', when: 'before' }] },
  { name: 'slips: a key without a box', moments: [{ write: '^write .*\\.key', when: 'after' }] },
  { name: 'slips: half of them written', moments: [{ write: atBox('INSERT INTO slip'), nth: 3, when: 'after' }] },
  { name: 'slips: in the box, not in the log', moments: [beforeAppend('CredentialsIssued')] },
  { name: 'slips: in the log, seen by nobody', moments: [appended('CredentialsIssued')] },
  {
    name: 'votes: marked as voted, no ballot yet',
    moments: [{ write: atBox('INSERT INTO ballot'), nth: 3, when: 'before' }],
  },
  {
    name: 'votes: marked and sealed, not committed',
    moments: [{ write: atBox('INSERT INTO ballot'), nth: 5, when: 'after' }],
  },
  { name: 'votes: in the box, not in the log', moments: [{ ...beforeAppend('VoteCast'), nth: 2 }] },
  { name: 'votes: in the log, not answered', moments: [{ ...appended('VoteCast'), nth: 4 }] },
  {
    name: 'votes: not in the log, twice',
    moments: [beforeAppend('VoteCast'), beforeAppend('VoteCast')],
  },
  { name: 'closing: before the box is shut', moments: [{ write: atBox('UPDATE box SET shut'), when: 'before' }] },
  { name: 'closing: shut, not in the log', moments: [beforeAppend('BallotClosed')] },
  { name: 'closing: in the log, nothing destroyed', moments: [appended('BallotClosed')] },
  { name: 'closing: the key overwritten', moments: [{ write: '^remove .*\\.key', when: 'before' }] },
  { name: 'closing: the key gone, the box there', moments: [{ write: '^remove .*\\.key', when: 'after' }] },
  { name: 'closing: the box overwritten', moments: [{ write: '^remove .*\\.box$', when: 'before' }] },
  {
    name: 'closing: nothing destroyed, twice',
    moments: [appended('BallotClosed'), { write: '^remove .*\\.key', when: 'after' }],
  },
] as const satisfies readonly KillPoint[]

export function namedPoint(name: (typeof namedPoints)[number]['name']) {
  return namedPoints.find((point) => point.name === name)!
}

const choice = fc.constantFrom('yes', 'no', 'blank')

/** One point in time each, anywhere between the opening and the answer to the closing; its voters with it. */
export function randomPoints(
  seed: number,
  count: number,
  voters: number,
): readonly (KillPoint & { request: number })[] {
  const requests = 2 + voters + 2 * Math.ceil(voters / 3) + 1
  const point = fc.record({ request: fc.integer({ min: 1, max: requests }), afterMs: fc.integer({ min: 0, max: 25 }) })
  return fc.sample(fc.noBias(point), { seed, numRuns: count })
}

/** A third of them vote again although they were answered. */
export function randomVoters(seed: number, count: number): readonly Voter[] {
  const voter = fc.record({ first: choice, again: choice })
  const twice = (one: Omit<Voter, 'twice'>, n: number) => ({ ...one, twice: n % 3 === 0 })
  return fc.sample(fc.noBias(voter), { seed, numRuns: count }).map(twice)
}

/** BALLOT_KILL_SEED, to play a run again; else of chance. */
export function killSeed(): number {
  const { BALLOT_KILL_SEED: given } = process.env
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
}
