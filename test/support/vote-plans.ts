// Pairs of votes with the same counts that differ in all that must not show.
import fc from 'fast-check'
import type { Choice } from './electronic-vote.ts'
import type { Ballot, Plan } from './seen-vote.ts'

export type Pair = { readonly plain: Plan; readonly other: Plan }

const anyChoice = fc.constantFrom<Choice>('yes', 'no', 'blank')

/** `plain`: one after the other, once each. `other`: who chose what, who comes when, who tries again, who comes at once. */
export function pairsOf(voters: number): fc.Arbitrary<Pair> {
  const everyVoter = Array.from({ length: voters }, (_, voter) => voter)
  const anyOrder = fc.shuffledSubarray(everyVoter, { minLength: voters, maxLength: voters })
  const again = fc.record({ voter: fc.nat(voters - 1), choice: anyChoice, later: fc.nat(voters) })
  return fc
    .record({
      chosen: fc.array(anyChoice, { minLength: voters, maxLength: voters }),
      ...{ choosers: anyOrder, order: anyOrder },
      tries: fc.array(again, { maxLength: voters }),
      alone: fc.array(fc.boolean(), { minLength: 2 * voters, maxLength: 2 * voters }),
    })
    .map(({ chosen, choosers, order, tries, alone }) => {
      const turns = order.map((voter): Ballot[] => [{ voter, choice: chosen[choosers[voter]!]! }])
      for (const { voter, choice, later } of tries) {
        turns[Math.min(order.indexOf(voter) + later, voters - 1)]!.push({ voter, choice })
      }
      const other = moments(turns.flat(), alone)
      return { plain: everyVoter.map((voter) => [{ voter, choice: chosen[voter]! }]), other }
    })
}

/** A ballot that is not `alone` is sent at once with the one before it. */
function moments(ballots: readonly Ballot[], alone: readonly boolean[]): Plan {
  const plan: Ballot[][] = []
  for (const [n, ballot] of ballots.entries()) {
    const last = plan.at(-1)
    if (last === undefined || alone[n]) plan.push([ballot])
    else last.push(ballot)
  }
  return plan
}
