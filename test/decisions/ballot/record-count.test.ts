import { describe, it } from 'vitest'
import { CountRecorded } from '../../../contracts/ballot/record-count.ts'
import { given } from '../../support/given.ts'
import { candidacyA, candidacyB, ballotA as id } from '../../support/season/ids.ts'
import { committeeMeeting, countOf, meetingA, wholeVote } from '../../support/season/rounds.ts'
import { at, atUnder } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = countOf(meetingA)
const row = (yes: number, no: number, blank: number) => [{ candidacyId: candidacyA, yes, no, blank }]

describe('RecordCount, while the vote is open', () => {
  const voting = given(at('branch-voting'))

  it('is accepted with ballots not returned, an invalid one and its reason, and a blank one', () => {
    const count = {
      ...body,
      returned: 5,
      valid: 4,
      invalid: 1,
      invalidReason: sealed(`ballot-${id}`),
      results: row(2, 1, 1),
    }
    return voting.when('RecordCount', { id, body: count }).thenAccepted(CountRecorded(count))
  })

  it('is refused with more ballots issued than voters are there', () =>
    voting.when('RecordCount', { id, body: { ...body, issued: 7 } }).thenRefused('COUNT_MISMATCH', '/issued'))

  it('is refused with more ballots returned than issued: that is a mismatch to record', () =>
    voting.when('RecordCount', { id, body: { ...body, issued: 5 } }).thenRefused('COUNT_MISMATCH', '/returned'))

  it('is refused where valid and invalid are not all that came back', () =>
    voting.when('RecordCount', { id, body: { ...body, valid: 5 } }).thenRefused('COUNT_MISMATCH', '/valid'))

  it.each([row(5, 0, 0), row(6, 1, 0), row(6, 0, 1)])('is refused where a row is not all valid ballots', (...results) =>
    voting.when('RecordCount', { id, body: { ...body, results } }).thenRefused('COUNT_MISMATCH', '/results/0'),
  )

  it('is refused with a row for a candidacy that is not on the ballot', () =>
    voting
      .when('RecordCount', { id, body: { ...body, results: [{ ...row(6, 0, 0)[0]!, candidacyId: candidacyB }] } })
      .thenRefused('COUNT_MISMATCH', '/results/0/candidacyId'))

  it('is refused with two rows for one candidacy', () =>
    voting
      .when('RecordCount', { id, body: { ...body, results: [...row(6, 0, 0), ...row(6, 0, 0)] } })
      .thenRefused('COUNT_MISMATCH', '/results/1/candidacyId'))

  it('is refused with a blank row where the framework calls a blank ballot invalid', () => {
    const strict = atUnder((framework) => {
      framework.ballots.branch.blankCountsAs = 'invalid'
    }, 'branch-voting')
    return given(strict)
      .when('RecordCount', { id, body: { ...body, results: row(5, 0, 1) } })
      .thenRefused('COUNT_MISMATCH', '/results/0/blank')
  })

  it('is accepted there without a blank one', () => {
    const strict = atUnder((framework) => {
      framework.ballots.branch.blankCountsAs = 'invalid'
    }, 'branch-voting')
    return given(strict).when('RecordCount', { id, body }).thenAccepted(CountRecorded(body))
  })

  it('is refused without a row for each candidacy', () => {
    const count = countOf(committeeMeeting)
    return given(at('appraised'))
      .afterAll(wholeVote(committeeMeeting).slice(0, 3))
      .when('RecordCount', { id: committeeMeeting.ballot, body: { ...count, results: count.results.slice(0, 1) } })
      .thenRefused('COUNT_MISMATCH', '/results')
  })
})

describe('RecordCount, in other states', () => {
  it('replaces an earlier count', () =>
    given(at('branch-confirmed')).when('RecordCount', { id, body }).thenAccepted(CountRecorded(body)))

  it('is refused once the vote is closed', () =>
    given(at('branch-voted')).when('RecordCount', { id, body }).thenRefused('BALLOT_NOT_OPEN'))
})
