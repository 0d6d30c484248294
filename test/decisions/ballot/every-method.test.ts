// One rule, three ways to vote: quorum, share, base and blank ballots come to the same.
import { describe, it } from 'vitest'
import { BallotClosed } from '../../../contracts/ballot/close-ballot.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import { given } from '../../support/given.ts'
import { type Step, step } from '../../support/play.ts'
import { slipsGiven, voters, votes, votingElectronically } from '../../support/season/electronic.ts'
import { candidacyA, ballotA as id } from '../../support/season/ids.ts'
import { ballotOf, confirmed, countOf, meetingA } from '../../support/season/rounds.ts'
import { atUnder } from '../../support/season.ts'

type Row = { readonly yes: number; readonly no: number; readonly blank: number }
type Blank = BallotRule['blankCountsAs']

/** A vote of the six who are there, by more than half of the valid ballots. */
function votedUnder(blankCountsAs: Blank, steps: readonly Step[]) {
  const more = { numerator: 1, denominator: 2, strict: true, of: 'valid' as const }
  return given(
    atUnder(({ ballots: { branch } }) => {
      branch.methods = ['electronic', 'paper', 'show-of-hands']
      branch.pass = { ...branch.pass, ...more }
      branch.blankCountsAs = blankCountsAs
    }, 'branch-attended'),
  ).afterAll(steps)
}

function byHand(method: 'paper' | 'show-of-hands', { yes, no, blank }: Row, blankCountsAs: Blank) {
  const invalid = blankCountsAs === 'invalid' ? blank : 0
  const row = { candidacyId: candidacyA, yes, no, blank: blank - invalid }
  const count = { ...countOf(meetingA), valid: 6 - invalid, invalid, results: [row] }
  const steps = [
    step('OpenBallot', { body: { ...ballotOf(meetingA), method } }),
    step('RecordCount', { id, body: count }),
    ...confirmed(meetingA),
  ]
  return { steps, body: {}, row }
}

function byBox(row: Row) {
  const body = { closedAt: '15:10', box: { checkIns: [...voters].toSorted(), rows: [row] } }
  return { steps: [...votingElectronically, slipsGiven, ...votes(6)], body, row: { candidacyId: candidacyA, ...row } }
}

describe.each(['paper', 'show-of-hands', 'electronic'] as const)('more than half of what is valid, by %s', (method) => {
  it.each<[Row, Blank, number, boolean]>([
    [{ yes: 4, no: 2, blank: 0 }, 'no-opinion', 6, true],
    [{ yes: 3, no: 3, blank: 0 }, 'no-opinion', 6, false],
    [{ yes: 3, no: 2, blank: 1 }, 'no-opinion', 6, false],
    [{ yes: 3, no: 2, blank: 1 }, 'invalid', 5, true],
    [{ yes: 2, no: 2, blank: 2 }, 'invalid', 4, false],
    [{ yes: 0, no: 0, blank: 6 }, 'invalid', 0, false],
  ])('of %j, blank as %s, is counted on %i: passed is %s', (votes, blankCountsAs, base, passed) => {
    const { steps, body, row } = method === 'electronic' ? byBox(votes) : byHand(method, votes, blankCountsAs)
    return votedUnder(blankCountsAs, steps)
      .when('CloseBallot', { id, body })
      .thenAccepted(BallotClosed({ ...body, quorumMet: true, results: [{ ...row, base, passed }] }))
  })
})
