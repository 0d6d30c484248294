import { describe, it } from 'vitest'
import { BallotClosed } from '../../../contracts/ballot/close-ballot.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import {
  ballotA,
  ballotB,
  candidacyA,
  candidacyB,
  committeeBallot,
  membersA,
  membersB,
} from '../../support/season/ids.ts'
import { committeeMeeting, meetingA } from '../../support/season/rounds.ts'
import { countedWith, voteWith } from '../../support/season/votes.ts'
import { at } from '../../support/season.ts'

const confirmedBy = (...personIds: readonly (string | undefined)[]) =>
  personIds.map((personId) =>
    step('ConfirmCount', { as: `by ${personId}`, id: ballotA, body: { personId: personId! } }),
  )
const [chair, head, second, third] = membersA

describe('CloseBallot, counted and confirmed', () => {
  it('pins quorum, base and outcome: 6 of 6 present', () =>
    given(at('branch-confirmed'))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyA, yes: 6, no: 0, blank: 0, base: 6, passed: true }],
        }),
      ))

  it.each([
    [4, true],
    [3, false],
  ])('%i of 6 present, where two thirds are needed: passed is %s', (yes, passed) =>
    given(at('branch-voting'))
      .afterAll(countedWith(meetingA, yes).slice(0, -1))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyA, yes, no: 6 - yes, blank: 0, base: 6, passed }],
        }),
      ),
  )

  it('counts a committee’s vote on all its members, each candidacy for itself', () => {
    const [convened, attended, opened, , ...confirmed] = voteWith(committeeMeeting, 5)
    const results = [
      { candidacyId: candidacyA, yes: 3, no: 1, blank: 1 },
      { candidacyId: candidacyB, yes: 2, no: 0, blank: 3 },
    ]
    const count = { issued: 5, returned: 5, valid: 5, invalid: 0, results, closedAt: '15:00' }
    return given(at('appraised'))
      .afterAll([convened!, attended!, opened!])
      .after('RecordCount', { id: committeeBallot, body: count })
      .afterAll(confirmed.slice(0, -1))
      .when('CloseBallot', { id: committeeBallot, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [
            { ...results[0]!, base: 5, passed: true },
            { ...results[1]!, base: 5, passed: false },
          ],
        }),
      )
  })
})

describe('CloseBallot, its confirmations', () => {
  const counted = given(at('branch-counted'))

  it.each([
    ['nobody', []],
    ['the chair and one teller', [chair, head]],
    ['all tellers without the chair', [head, second, third]],
  ] as const)('is refused when confirmed by %s', (_, personIds) =>
    counted
      .afterAll(confirmedBy(...personIds))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenRefused('COUNT_NOT_CONFIRMED'),
  )

  it('needs the only teller and the chair where one teller counted', async () => {
    const teller = counted.after('ConfirmCount', { as: 'teller', id: ballotB, body: { personId: membersB[1]! } })
    await teller.when('CloseBallot', { id: ballotB, body: {} }).thenRefused('COUNT_NOT_CONFIRMED')
    await teller
      .after('ConfirmCount', { as: 'chair', id: ballotB, body: { personId: membersB[0] } })
      .when('CloseBallot', { id: ballotB, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyB, yes: 3, no: 0, blank: 0, base: 3, passed: true }],
        }),
      )
  })
})

describe('CloseBallot, in other states', () => {
  it('is refused before a count', () =>
    given(at('branch-voting')).when('CloseBallot', { id: ballotA, body: {} }).thenRefused('COUNT_MISSING'))

  it('is refused a second time', () =>
    given(at('branch-voted')).when('CloseBallot', { id: ballotA, body: {} }).thenRefused('BALLOT_NOT_OPEN'))
})
