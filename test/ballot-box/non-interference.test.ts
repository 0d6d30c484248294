// Who chose what, who came first and who tried twice must not show in anything that the service writes or answers,
// except by the counts. Two votes with the same counts are played through HTTP and everything is compared.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projections } from '../../projections/all.ts'
import { type Choice, close, electronicVote, vote } from '../support/electronic-vote.ts'
import { dumpRows } from '../support/row-dump.ts'
import { type TestAppOptions, testApp } from '../support/test-app.ts'

/** In the order in which they come to the box; the voter is a number in the roll. */
type Ballot = { readonly voter: number; readonly choice: Choice }

/** Sealed texts, and hashes over them or under a key of chance: no vote touches any of them. */
const random = /(\\*"(?:sealed|secretSha256|requestHash|leafHash|leaf_hash)\\*":\\*")[^"\\]*/g
const withoutChance = (text: string) => text.replace(random, '$1…')

type Changes = NonNullable<TestAppOptions['changes']>

/** Everything that can be seen from outside once these have voted. */
async function seenAfter(ballots: readonly Ballot[], changes?: Changes) {
  const ends: (() => void | Promise<void>)[] = []
  try {
    return await played(ballots, { onEnd: (end) => void ends.unshift(end), ...(changes && { changes }) })
  } finally {
    for (const end of ends) await end()
  }
}

async function played(ballots: readonly Ballot[], options: TestAppOptions) {
  const app = await testApp(options)
  const v = await electronicVote(app)
  const loggedBefore = app.logged.length
  const answers = new Set<string>()
  for (const { voter, choice } of ballots) {
    const { status, raw, headers } = await vote(v, v.slips[voter]!.credential, choice)
    answers.add(JSON.stringify([status, raw.toString(), Object.keys(headers)]))
  }
  const closed = await close(v)
  await v.s.settle()
  const head = (await app.store.head())!
  await app.models.waitFor(head, 5_000)
  const history = await app.store.readAll(null, 10_000)
  const events = history.map(({ event, position }) => JSON.stringify({ event, position }))
  const read = await app.get(`/v1/ballots/${v.ballotId}`)
  return {
    answers: [...answers],
    closed: [closed.status, withoutChance(closed.raw.toString())],
    events: events.map(withoutChance),
    rows: withoutChance(JSON.stringify(dumpRows(app.models, projections))),
    read: withoutChance(read.raw.toString()),
    logged: app.logged.slice(loggedBefore).map((line) => line.replace(/"time":\d+|"responseTime":[\d.]+/g, '')),
  }
}

/** Four members each branch of the tests has. */
const everyVoter = [0, 1, 2, 3]
const choices = fc.array(fc.constantFrom<Choice>('yes', 'no', 'blank'), { minLength: 4, maxLength: 4 })
const anyOrder = fc.shuffledSubarray(everyVoter, { minLength: 4, maxLength: 4 })

describe('two electronic votes with the same counts', () => {
  it('are the same to everybody, whoever chose what, came first or tried twice', async () => {
    const pair = fc.tuple(choices, anyOrder, anyOrder, fc.subarray(everyVoter))
    await fc.assert(
      fc.asyncProperty(pair, async ([chosen, choosers, order, twice]) => {
        const plain = everyVoter.map((voter) => ({ voter, choice: chosen[voter]! }))
        const other = order.flatMap((voter): Ballot[] => [
          { voter, choice: chosen[choosers[voter]!]! },
          ...(twice.includes(voter) ? [{ voter, choice: 'no' as const }] : []),
        ])
        expect(await seenAfter(other)).toEqual(await seenAfter(plain))
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })

  it('differ where the counts do, so the comparison sees what it should', async () => {
    const [one, other] = [await seenAfter(yesBut('no')), await seenAfter(yesBut('blank'))]
    expect(one.events).not.toEqual(other.events)
    expect(one.rows).not.toEqual(other.rows)
    expect(one.read).not.toEqual(other.read)
  })

  it('differ in a service that logs each vote as it comes, as one would naively', async () => {
    const naive: Changes = ({ ballotBox, log }) => ({
      ballotBox: {
        ...ballotBox,
        cast: (id, body) => {
          log.info({ ballot: id, choices: body.choices }, 'vote')
          return ballotBox.cast(id, body)
        },
      },
    })
    const inOrder = yesBut('no')
    expect(await seenAfter(inOrder, naive)).not.toEqual(await seenAfter(inOrder.toReversed(), naive))
  })
})

const yesBut = (first: Choice) => everyVoter.map((voter): Ballot => ({ voter, choice: voter === 0 ? first : 'yes' }))
