import { expect } from 'vitest'
import type { Choice } from './electronic-vote.ts'
import { idOf } from './http-world.ts'
import type { KilledBallot } from './killed-ballot.ts'

type Counts = Readonly<Record<Choice, number>>

/** Counted once, each vote that may have come in first, nothing twice; and nothing of the box is left. */
export function expectRightBallot(ballot: KilledBallot, voters: readonly string[]): void {
  const { events, mayCount, answers, after, left, startFaults } = ballot
  const slips = events.filter(({ type }) => type === 'CredentialsIssued')
  expect(slips.length === 1 || slips.length === 2).toBe(true)
  expect(events.map(({ type, data }) => [type, type === 'VoteCast' ? data : null])).toEqual([
    ...['BallotOpened', ...slips.map(({ type }) => type)].map((type) => [type, null]),
    ...voters.map((_, n) => ['VoteCast', { ordinal: n + 1 }]),
    ['BallotClosed', null],
  ])
  const { box } = events.at(-1)!.data as { box: { checkIns: readonly string[]; rows: readonly Counts[] } }
  expect([box.checkIns, box.rows.length]).toEqual([voters.toSorted(), 1])
  expect(possible(mayCount)).toContainEqual(box.rows[0])
  const id = idOf(events[0]!)
  expect(answers).toEqual([`200 ${JSON.stringify({ ballotId: id, received: true })}`])
  expect(after).toEqual(['201 201 the same answer', '409 BALLOT_NOT_OPEN', '409 BALLOT_NOT_OPEN'])
  expect([startFaults, left]).toEqual([[], []])
}

/** All counts to which one choice of each voter can add up. */
export function possible(mayCount: readonly (readonly Choice[])[]): readonly Counts[] {
  const none: Counts = { yes: 0, no: 0, blank: 0 }
  const counted = mayCount.reduce<ReadonlyMap<string, Counts>>(
    (sums, choices) => {
      const next = [...sums.values()].flatMap((sum) => choices.map((one) => ({ ...sum, [one]: sum[one] + 1 })))
      return new Map(next.map((sum) => [JSON.stringify(sum), sum]))
    },
    new Map([['', none]]),
  )
  return [...counted.values()]
}
