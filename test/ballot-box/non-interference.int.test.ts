// Who chose what, who came first, who came at once and who tried twice must not show in anything that the service
// writes or answers, except by the counts. Two votes with the same counts are played over two copies of one data folder
// by the whole service, with one clock and the same ids and chance; everything is compared, the files byte by byte.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Choice } from '../support/electronic-vote.ts'
import { readablePaths } from '../support/every-get.ts'
import { appendsEachVote, freesTheOrder, type KeeperOf, keepsTheBox, logsEachVote } from '../support/naive-keepers.ts'
import { type Plan, type Prepared, preparedVote, type Seen, seenAfter } from '../support/seen-vote.ts'
import { testApp } from '../support/test-app.ts'
import { pairsOf } from '../support/vote-plans.ts'
import { voteByForm } from '../support/voters-page.ts'

const voters = 7
let folder: string
let prepared: Prepared

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bon-tot-votes-'))
  prepared = await preparedVote(folder, voters)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const choices = Array.from({ length: voters }, (_, n): Choice => (n < 2 ? 'no' : 'yes'))
/** The first two of the roll are against and come first; or two others are, and come last. */
const inOrder: Plan = choices.map((choice, voter) => [{ voter, choice }])
const reversed: Plan = choices.map((choice, n) => [{ voter: (n + 2) % voters, choice }]).toReversed()
const oneMoreAgainst: Plan = choices.map((choice, voter) => [{ voter, choice: voter < 3 ? 'no' : choice }])

/** The parts of what is seen in which two votes differ. */
function differing(one: Seen, other: Seen): string[] {
  const same = (part: keyof Seen) => JSON.stringify(one[part]) === JSON.stringify(other[part])
  return (Object.keys(one) as (keyof Seen)[]).filter((part) => !same(part))
}

describe('two electronic votes with the same counts', () => {
  it('are the same to everybody, whoever chose what, came first, came at once or tried twice', async () => {
    await fc.assert(
      fc.asyncProperty(pairsOf(voters), async ({ plain, other }) => {
        expect(await seenAfter(prepared, other)).toEqual(await seenAfter(prepared, plain))
      }),
      { numRuns: 3, endOnFailure: true },
    )
  })

  it('are the same to everybody by the voters’ page too', async () => {
    const twice = [...reversed, ...inOrder]
    const byForm = { voteBy: voteByForm }
    const one = await seenAfter(prepared, inOrder, byForm)
    expect(await seenAfter(prepared, twice, byForm)).toEqual(one)
    expect(one.answers).toEqual([expect.stringContaining('"status":303')])
    const { answers: _, ...byRest } = await seenAfter(prepared, inOrder)
    expect(one).toEqual({ ...byRest, answers: one.answers })
  })

  it('have one count record, printed by the browser to the same bytes', async () => {
    const [one, other] = [
      await seenAfter(prepared, inOrder, { workers: true }),
      await seenAfter(prepared, reversed, { workers: true }),
    ]
    expect(other).toEqual(one)
    const closed = one.events.findIndex((row) => row.includes('"BallotClosed"'))
    expect(one.events.slice(closed).some((row) => row.includes('"DocumentRendered"'))).toBe(true)
  })

  it('differ where the counts do, in all that tells of the result and in nothing else', async () => {
    const [one, other] = [await seenAfter(prepared, inOrder), await seenAfter(prepared, oneMoreAgainst)]
    expect(differing(one, other)).toEqual(['closed', 'reads', 'events', 'rows', 'files'])
  })
})

describe('what is compared', () => {
  it('is every path that the router can read, and so one of metrics too once there is one', async () => {
    const app = await testApp()
    const documented = Object.entries((await app.get('/openapi.json')).body.paths as Record<string, object>)
    const readable = documented.filter(([, methods]) => 'get' in methods)
    const paths = readable.map(([path]) => path.replaceAll(/\{(\w+)\}/g, ':$1'))
    expect(readablePaths(app.app)).toEqual(expect.arrayContaining(['/healthz', '/readyz', ...paths]))
  })

  it.each<[string, (dataFolder: string) => KeeperOf, string[]]>([
    ['logs each vote', () => logsEachVote, ['logged']],
    ['appends who voted and what was voted as two events', () => appendsEachVote, ['events', 'rows', 'files']],
    ['keeps a box whose result is known', () => keepsTheBox, ['files']],
    [
      'keeps the order of arrival in pages that it freed',
      (dataFolder) => freesTheOrder(join(dataFolder, 'arrivals.db')),
      ['files'],
    ],
  ])('finds out a service that %s', async (_, naive, parts) => {
    const variant = { keeperOf: naive(prepared.dataFolder) }
    const [one, other] = [await seenAfter(prepared, inOrder, variant), await seenAfter(prepared, reversed, variant)]
    expect(differing(one, other)).toEqual(parts)
  })
})
