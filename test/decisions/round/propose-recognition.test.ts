import { describe, it } from 'vitest'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { ballotB, candidacyA, candidacyB, committee, roundA as id, roundB } from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { meetingA } from '../../support/season/rounds.ts'
import { countedWith } from '../../support/season/votes.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = proposalOf(meetingA)
const reason = sealed(`round-${id}`)
const toCommittee = {
  level: 'branch' as const,
  addressee: { organisationId: committee, organ: 'executive-committee' },
}

describe('ProposeRecognition of a branch, after its vote', () => {
  const voted = given(at('branch-voted'))

  it('goes to the committee of the season, with a certificate for 95,5 points', () =>
    voted.when('ProposeRecognition', { id, body }).thenAccepted(RecognitionProposed({ ...body, ...toCommittee })))

  it('is refused with a certificate for 93 points', () =>
    voted
      .when('ProposeRecognition', {
        id: roundB,
        body: { ballotId: ballotB, items: [{ candidacyId: candidacyB, certificate: true }] },
      })
      .thenRefused('CERTIFICATE_NOT_EARNED', '/items/0/certificate'))

  it.each([ballotB, 'nowhere'])('is refused on a ballot that is not of the round', (ballotId) =>
    voted.when('ProposeRecognition', { id, body: { ...body, ballotId } }).thenRefused('BALLOT_UNKNOWN', '/ballotId'),
  )

  it('is refused for a candidacy that is not of the round', () =>
    voted
      .when('ProposeRecognition', {
        id,
        body: { ...body, items: [...body.items, { candidacyId: candidacyB, certificate: false }] },
      })
      .thenRefused('ITEMS_INCOMPLETE', '/items/1/candidacyId'))

  it('is refused with that one alone, and points to it rather than to what is missing', () =>
    voted
      .when('ProposeRecognition', { id, body: { ...body, items: [{ candidacyId: candidacyB, certificate: false }] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items/0/candidacyId'))

  it('is refused with a candidacy both proposed and not proposed', () =>
    voted
      .when('ProposeRecognition', { id, body: { ...body, notProposed: [{ candidacyId: candidacyA, reason }] } })
      .thenRefused('ITEMS_INCOMPLETE', '/notProposed/0/candidacyId'))

  it('is refused on a day before the meeting', () =>
    voted
      .when('ProposeRecognition', { id, body, occurredOn: '2024-12-14', recordedAt: '2024-12-16T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('branch-voted'),
    'ProposeRecognition',
    { id, body },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('ProposeRecognition of a branch, in other states', () => {
  it('is refused while the vote is open', () =>
    given(at('branch-confirmed')).when('ProposeRecognition', { id, body }).thenRefused('BALLOT_NOT_PASSED'))

  it('is accepted with two thirds of those present, refused with one vote fewer', async () => {
    const after = (yes: number) => given(at('branch-voting')).afterAll(countedWith(meetingA, yes))
    await after(4)
      .when('ProposeRecognition', { id, body })
      .thenAccepted(RecognitionProposed({ ...body, ...toCommittee }))
    await after(3).when('ProposeRecognition', { id, body }).thenRefused('BALLOT_NOT_PASSED', '/items/0')
  })

  it('is refused a second time', () =>
    given(at('branch-proposed')).when('ProposeRecognition', { id, body }).thenRefused('ALREADY_PROPOSED'))

  it('is refused once the round is closed', () =>
    given(at('branch-voted'))
      .after('CloseRound', { id, body: { closedAt: '16:00' } })
      .when('ProposeRecognition', { id, body })
      .thenRefused('ROUND_CLOSED'))
})
