// Two hundred voters at once, over HTTP to the real service.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { afterTheEnd, type BallotFolder, ballotFolder, copied } from '../support/ballot-folder.ts'
import { type Answer, type BallotService, ballotService, electronicBallot } from '../support/ballot-service.ts'
import type { Choice, Slip } from '../support/electronic-vote.ts'
import { idOf } from '../support/http-world.ts'
import { historyOf } from '../support/season-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'bon-tot-ballot-at-once-'))
const voters = 200
let prepared: BallotFolder
beforeAll(async () => {
  prepared = await ballotFolder(folder, voters)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

type Open = {
  readonly service: BallotService
  readonly ballotId: string
  readonly slips: readonly Slip[]
  vote(slip: Slip, choice: Choice): Promise<Answer>
  close(key: string): Promise<Answer>
}

async function opened(name: string): Promise<Open> {
  const at = copied(prepared, join(folder, name))
  const service = await ballotService(at)
  onTestFinished(async () => void (await service.server.end('SIGKILL')))
  const ask = async (path: string, body: object, as?: string, key?: string) => {
    const answer = await service.ask(path, body, { ...(as && { as }), ...(key && { key }) })
    if (answer === 'lost') throw new Error(service.server.said())
    return answer
  }
  const ballotId = idOf((await ask(`/v1/rounds/${at.roundId}/ballots`, electronicBallot(at), at.clerk)).body)
  const ballot = `/v1/ballots/${ballotId}`
  const { slips } = (await ask(`${ballot}/credentials`, {}, at.teller)).body
  return {
    ...{ service, ballotId, slips },
    vote: (slip, choice) =>
      ask(`${ballot}/votes`, {
        ...{ credential: slip.credential, choices: [{ candidacyId: at.candidacyId, choice }] },
      }),
    close: (key) => ask(`${ballot}/close`, { closedAt: '15:30' }, at.clerk, key),
  }
}

/** The first choice of each, and of every third another one at the same time. */
const votesOf = ({ slips, vote }: Open) =>
  slips.flatMap((slip, n) => {
    const choices: Choice[] = n % 3 === 0 ? ['yes', 'no'] : ['yes']
    return choices.map(async (choice) => ({ voter: slip.personId, answer: await vote(slip, choice) }))
  })

type Closed = {
  readonly box: { readonly checkIns: readonly string[]; readonly rows: readonly Record<Choice, number>[] }
}

async function endOf({ service, ballotId }: Open) {
  const history = (await historyOf(service.server.dataFolder)).map(({ event }) => event)
  const events = history.filter(({ stream }) => stream === `ballot-${ballotId}`)
  const { box } = events.at(-1)!.data as Closed
  return { types: events.map(({ type }) => type), ordinals: events.flatMap(ordinalOf), box, counts: box.rows[0]! }
}
const ordinalOf = ({ type, data }: { type: string; data: unknown }) =>
  type === 'VoteCast' ? [(data as { ordinal: number }).ordinal] : []

const lifeWith = (votes: number) => [
  'BallotOpened',
  'CredentialsIssued',
  ...Array(votes).fill('VoteCast'),
  'BallotClosed',
]
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)

describe('200 voters at once, every third twice with another choice', { timeout: 120_000 }, () => {
  it('each have one vote, and all answers are alike', async () => {
    const open = await opened('all')
    const answers = await Promise.all(votesOf(open))
    const received = JSON.stringify({ ballotId: open.ballotId, received: true })
    expect(answers).toHaveLength(267)
    expect(new Set(answers.map(({ answer }) => `${answer.status} ${answer.text}`))).toEqual(
      new Set([`200 ${received}`]),
    )
    expect((await open.close('close')).status).toBe(201)
    const { types, ordinals, box, counts } = await endOf(open)
    expect([types, ordinals]).toEqual([lifeWith(voters), upTo(voters)])
    expect([box.checkIns, counts.yes + counts.no, counts.blank]).toEqual([prepared.voters.toSorted(), voters, 0])
    // Of those who voted twice at once either one may have come first; of the others it is known.
    expect(counts.no).toBeLessThanOrEqual(67)
    expect(readdirSync(join(open.service.server.dataFolder, 'ballots'))).toEqual([])
  })

  it('are counted or refused, never both, when the vote is closed while they come', async () => {
    const open = await opened('closing')
    const votes = votesOf({ ...open, slips: open.slips.slice(0, -20) })
    await Promise.race(votes.slice(20))
    await open.service.server.setClock(afterTheEnd)
    // Some come after the end in any case, however quick the others were.
    const late = votesOf({ ...open, slips: open.slips.slice(-20) })
    const closings = await Promise.all([open.close('close'), open.close('close'), open.close('another')])
    const answers = await Promise.all([...votes, ...late])
    const counted = new Set(answers.filter(({ answer }) => answer.status === 200).map(({ voter }) => voter))
    const refused = answers.filter(({ answer }) => answer.status !== 200)
    expect(new Set(refused.map(({ answer }) => `${answer.status} ${answer.body.code}`))).toEqual(
      new Set(['409 BALLOT_NOT_OPEN']),
    )
    const { types, ordinals, box, counts } = await endOf(open)
    expect(counted.size).toBeLessThan(voters)
    expect(box.checkIns).toEqual([...counted].toSorted())
    expect(counts.yes + counts.no + counts.blank).toBe(counted.size)
    expect([types, ordinals]).toEqual([lifeWith(counted.size), upTo(counted.size)])
    const [first, again, another] = closings.map(({ status, text }) => ({ status, text }))
    expect([first!.status, again]).toEqual([201, first])
    expect(another!.status).toBe(409)
  })
})
