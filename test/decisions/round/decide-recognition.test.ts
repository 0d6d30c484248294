import { describe, it } from 'vitest'
import { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import {
  ballotA,
  candidacyA,
  committeeBallot,
  committeeRound,
  authorityRound as id,
  membersB,
} from '../../support/season/ids.ts'
import { decisionOf } from '../../support/season/outcomes.ts'
import { authorityMeeting, committeeMeeting, wholeVote } from '../../support/season/rounds.ts'
import { voteWith } from '../../support/season/votes.ts'
import { at, atUnder } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = decisionOf(authorityMeeting)
const [first, second] = body.items
const reason = sealed(`round-${id}`)
const notRecognised = { ...second!, outcome: 'not-recognised' as const, reason }

describe('DecideRecognition, after the authority’s vote', () => {
  const voted = given(at('authority-voted'))

  it('decides on every candidacy at once', () =>
    voted.when('DecideRecognition', { id, body }).thenAccepted(RecognitionDecided(body)))

  it('recognises one and not the other, with the reason', () => {
    const mixed = { ...body, items: [first!, notRecognised] }
    return voted.when('DecideRecognition', { id, body: mixed }).thenAccepted(RecognitionDecided(mixed))
  })

  it('is accepted on a later day than the meeting', () =>
    voted.when('DecideRecognition', { id, body, occurredOn: '2025-01-15' }).thenAccepted(RecognitionDecided(body)))

  it('is refused where it does not recognise a branch whose secretary it commended', () =>
    voted
      .after('CommendSecretary', { id, body: { candidacyId: second!.candidacyId, personId: membersB[0] } })
      .when('DecideRecognition', { id, body: { ...body, items: [first!, { ...notRecognised, certificate: false }] } })
      .thenRefused('SECRETARY_COMMENDED', '/items/1/outcome'))

  it('is refused without a reason where it does not recognise', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, items: [first!, { ...second!, outcome: 'not-recognised' }] } })
      .thenRefused('REASON_REQUIRED', '/items/1/reason'))

  it('is refused with a certificate where it does not recognise', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, items: [first!, { ...notRecognised, certificate: true }] } })
      .thenRefused('CERTIFICATE_NOT_EARNED', '/items/1/certificate'))

  it('is refused with a certificate for 93 points', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, items: [first!, { ...second!, certificate: true }] } })
      .thenRefused('CERTIFICATE_NOT_EARNED', '/items/1/certificate'))

  it('gives no certificate by a kind of organisation that the framework does not name', () =>
    given(
      atUnder((rules) => {
        rules.certificates = { givenBy: ['provincial'] }
      }, 'authority-voted'),
    )
      .when('DecideRecognition', { id, body })
      .thenRefused('CERTIFICATE_NOT_GIVEN', '/items/0/certificate'))

  it('gives a certificate by a kind that the framework names', () =>
    given(
      atUnder((rules) => {
        rules.certificates = { givenBy: ['grassroots'] }
      }, 'authority-voted'),
    )
      .when('DecideRecognition', { id, body })
      .thenAccepted(RecognitionDecided(body)))

  it('names the bonus that comes with each certificate', () => {
    const rewarding = { ...body, bonus: { amount: 3_510_000, fund: 'quỹ khen thưởng của Đảng ủy Sở' } }
    return voted.when('DecideRecognition', { id, body: rewarding }).thenAccepted(RecognitionDecided(rewarding))
  })

  it('is refused with a bonus where it gives no certificate', () => {
    const items = body.items.map((item) => ({ ...item, certificate: false }))
    const rewarding = { ...body, items, bonus: { amount: 3_510_000, fund: 'quỹ khen thưởng' } }
    return voted.when('DecideRecognition', { id, body: rewarding }).thenRefused('BONUS_WITHOUT_CERTIFICATE', '/bonus')
  })

  it('is refused while one of its candidacies is not named', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, items: [first!] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items'))

  it('is refused with a candidacy named twice', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, items: [first!, second!, first!] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items/2/candidacyId'))

  it('is refused on the ballot of another round', () =>
    voted
      .when('DecideRecognition', { id, body: { ...body, ballotId: ballotA } })
      .thenRefused('BALLOT_UNKNOWN', '/ballotId'))

  it('is refused on a day before the meeting', () =>
    voted
      .when('DecideRecognition', { id, body, occurredOn: '2025-01-09', recordedAt: '2025-01-11T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('authority-voted'),
    'DecideRecognition',
    { id, body },
    { early: '2024-12-14', late: '2025-04-01', inside: '2025-03-31' },
  )
})

describe('DecideRecognition, in other states', () => {
  it('is refused while the vote is open', () =>
    given(at('forwarded'))
      .afterAll(wholeVote(authorityMeeting).slice(0, -1))
      .when('DecideRecognition', { id, body })
      .thenRefused('BALLOT_NOT_PASSED'))

  it('does not recognise without more than half of all members: one vote of three', () =>
    given(at('forwarded'))
      .afterAll(voteWith(authorityMeeting, 1))
      .when('DecideRecognition', { id, body })
      .thenRefused('BALLOT_NOT_PASSED', '/items/0/candidacyId'))

  it('may refuse what did not pass', () => {
    const refusing = { ...body, items: body.items.map((item) => ({ ...notRecognised, candidacyId: item.candidacyId })) }
    return given(at('forwarded'))
      .afterAll(voteWith(authorityMeeting, 1))
      .when('DecideRecognition', { id, body: refusing })
      .thenAccepted(RecognitionDecided(refusing))
  })

  it('is refused for what the committee did not propose', () =>
    given(at('appraised'))
      .afterAll(wholeVote(authorityMeeting))
      .when('DecideRecognition', { id, body })
      .thenRefused('NOT_PROPOSED', '/items/0'))

  it('is refused to a committee, which proposes', () =>
    given(at('committee-voted'))
      .when('DecideRecognition', {
        id: committeeRound,
        body: { ...decisionOf(committeeMeeting), ballotId: committeeBallot },
      })
      .thenRefused('NOT_THE_AUTHORITY'))

  it('is refused a second time', () =>
    given(at('decided')).when('DecideRecognition', { id, body }).thenRefused('ALREADY_DECIDED'))

  it('is refused once the round is closed', () =>
    given(at('authority-voted'))
      .after('CloseRound', { id, body: { closedAt: '16:00' } })
      .when('DecideRecognition', { id, body })
      .thenRefused('ROUND_CLOSED'))

  it('is refused for a round that nobody convened', () =>
    given(at('decided')).when('DecideRecognition', { id: candidacyA, body }).thenRefused('NOT_FOUND'))
})
