import { describe, it } from 'vitest'
import { MismatchRecorded } from '../../../contracts/ballot/record-mismatch.ts'
import { given } from '../../support/given.ts'
import { ballotA as id } from '../../support/season/ids.ts'
import { countOf, meetingA } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = { issued: 6, returned: 7, account: sealed(`ballot-${id}`) }

describe('RecordMismatch', () => {
  const voting = given(at('branch-voting'))

  it('is accepted when more ballots came back than were issued', () =>
    voting.when('RecordMismatch', { id, body }).thenAccepted(MismatchRecorded(body)))

  it('is refused when as many came back', () =>
    voting.when('RecordMismatch', { id, body: { ...body, returned: 6 } }).thenRefused('NOT_A_MISMATCH', '/returned'))

  it('is refused once the vote is closed', () =>
    given(at('branch-voted')).when('RecordMismatch', { id, body }).thenRefused('BALLOT_NOT_OPEN'))

  it('makes the vote void: no count, no second mismatch, no result', async () => {
    const isVoid = voting.after('RecordMismatch', { as: 'first', id, body })
    await isVoid.when('RecordCount', { id, body: countOf(meetingA) }).thenRefused('BALLOT_NOT_OPEN')
    await isVoid.when('RecordMismatch', { id, body }).thenRefused('BALLOT_NOT_OPEN')
    await isVoid.when('CloseBallot', { id, body: {} }).thenRefused('BALLOT_NOT_OPEN')
  })
})
