// An electronic vote on the real service, which is killed while it is open; what is left tells who voted and the counts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type BallotFolder, ballotFolder, copied } from '../support/ballot-folder.ts'
import { killSeed, namedPoint, randomPoints, randomVoters } from '../support/ballot-kill-points.ts'
import { expectRightBallot } from '../support/expect-right-ballot.ts'
import { type KilledBallot, type KillPoint, killedBallot } from '../support/killed-ballot.ts'
import { sealedBallots } from '../support/sealed-ballots.ts'
import { type Trace, tracesOf, type Vote } from '../support/vote-traces.ts'

const folder = mkdtempSync(join(tmpdir(), 'bon-tot-ballot-kill-'))
const data = join(folder, 'twice')
const voters = 9
const seed = killSeed()
let prepared: BallotFolder
/** Killed while voting and while closing. */
let killed: KilledBallot
let vote: Vote
let whileOpen: readonly Trace[]
beforeAll(async () => {
  prepared = await ballotFolder(folder, voters)
})
afterAll(async () => {
  await killed?.server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const twice: KillPoint = {
  name: 'twice',
  moments: [
    ...namedPoint('votes: marked and sealed, not committed').moments,
    ...namedPoint('closing: in the log, nothing destroyed').moments,
  ],
}

describe(`an electronic vote that is killed (BALLOT_KILL_SEED=${seed})`, { timeout: 120_000 }, () => {
  it('while it goes on and while it is closed, is counted right, once', async () => {
    killed = await killedBallot(copied(prepared, data), twice, randomVoters(seed, voters), ({ ballotId, slips }) => {
      vote = { slips, sealed: sealedBallots(data, ballotId) }
      whileOpen = tracesOf(vote, data, '')
    })
    expect(killed.deaths).toBe(2)
    expectRightBallot(killed, prepared.voters)
  })

  it.each<[string, KillPoint]>([
    ['before anybody saw the slips', namedPoint('slips: in the log, seen by nobody')],
    ['at a random point in time', randomPoints(seed, 1, voters)[0]!],
  ])('%s, is counted right, once', async (name, point) => {
    const once = await killedBallot(copied(prepared, join(folder, name)), point, randomVoters(seed, voters))
    onTestFinished(async () => void (await once.server.end('SIGKILL')))
    expect(once.deaths).toBe(1)
    expectRightBallot(once, prepared.voters)
  })
})

/** In this order: each state of the folder follows from the one before. */
describe('of a vote that was killed and closed', () => {
  it('all that is looked for lay in the box while it was open, and nowhere else', () => {
    const [file] = new Set(whileOpen.map((trace) => trace.file))
    expect(whileOpen).toEqual([
      ...vote.slips.map(({ personId }) => ({ file, what: `hash of the slip of ${personId}` })),
      { file, what: 'a sealed ballot' },
    ])
    expect([file, vote.sealed.length]).toEqual([expect.stringMatching(/^ballots\/\w+\.box$/), voters])
  })

  it('no slip, no sealed ballot and no choice beside a voter lies anywhere while the service goes on', () => {
    expect(tracesOf(vote, data, killed.server.said())).toEqual([])
  })

  it('nor once it has stopped', async () => {
    expect(await killed.server.end('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(tracesOf(vote, data, killed.server.said())).toEqual([])
  })
})

describe('the check of a killed vote', () => {
  const spoiled = (change: (closed: { box: { checkIns: string[]; rows: Record<string, number>[] } }) => void) => {
    const events = structuredClone(killed.events)
    change(events.at(-1)!.data as never)
    return { ...killed, events }
  }
  it.each<[string, () => KilledBallot]>([
    ['a vote that counts twice', () => spoiled(({ box }) => box.rows[0]!.yes!++)],
    ['a vote that counts for another', () => spoiled(({ box: { rows } }) => (rows[0] = { yes: 9, no: 9, blank: -9 }))],
    ['a check-in that is missing', () => spoiled(({ box }) => box.checkIns.pop())],
    ['a second closing', () => ({ ...killed, events: [...killed.events, killed.events.at(-1)!] })],
    ['a vote that the log does not know', () => ({ ...killed, events: killed.events.toSpliced(3, 1) })],
    ['a box that is left', () => ({ ...killed, left: ['a.box'] })],
    ['a start that left something undone', () => ({ ...killed, startFaults: ['a.box is left'] })],
    ['a vote that was answered otherwise', () => ({ ...killed, answers: [...killed.answers, '200 {}'] })],
  ])('finds %s', (_, wrong) => {
    expectRightBallot(killed, prepared.voters)
    expect(() => expectRightBallot(wrong(), prepared.voters)).toThrow()
  })
})
