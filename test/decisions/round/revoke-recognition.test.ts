import { describe, it } from 'vitest'
import { RoundClosed } from '../../../contracts/round/close-round.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { RecognitionRevoked } from '../../../contracts/round/revoke-recognition.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { inOffice } from '../../support/season/organisations.ts'
import { decisionOf, proposalOf } from '../../support/season/outcomes.ts'
import { dissolved, founded, merged } from '../../support/season/reorganised.ts'
import {
  revokingMeeting as meeting,
  revocationNoted,
  revocationOf,
  revoked,
  revokingConvened,
  revokingVote,
  wholeRevocation,
} from '../../support/season/revocations.ts'
import { authorityMeeting, conveneOf } from '../../support/season/rounds.ts'
import { entered, late, seasonEnded } from '../../support/season/turns.ts'
import { voteWith } from '../../support/season/votes.ts'
import { at } from '../../support/season.ts'

const { id, on: occurredOn } = meeting
const body = revocationOf(meeting)
const convening = { ...conveneOf(meeting), purpose: 'revoke' as const }
const recognised = given(at('recognised'))
const place = { level: 'authority' as const, act: 'decide' as const }

describe('ConveneRound to revoke', () => {
  it('is called by the body that recognised, also after the season’s end, by its own ballot rule', () =>
    recognised
      .afterAll([...entered, seasonEnded()])
      .when('ConveneRound', { body: convening, occurredOn })
      .thenAccepted(RoundConvened({ ...convening, ...place })))

  it('is refused for what nobody recognised', () =>
    given(at('forwarded'))
      .when('ConveneRound', { body: convening, occurredOn })
      .thenRefused('NOT_RECOGNISED', '/candidacies/0'))

  it('is refused for what was revoked', () =>
    recognised
      .afterAll(wholeRevocation)
      .when('ConveneRound', { body: convening, occurredOn })
      .thenRefused('ALREADY_REVOKED', '/candidacies/0'))

  it('is refused to another body than the one that recognised', () => {
    const { organisationId, organ } = { organisationId: ids.committee, organ: 'executive-committee' }
    return recognised
      .when('ConveneRound', { body: { ...convening, organisationId, organ }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organisationId')
  })

  it('is refused to another organ of that body', () =>
    recognised
      .when('ConveneRound', { body: { ...convening, organ: 'executive-committee' }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organ'))

  it('is refused before the day of the recognition', () =>
    recognised
      .when('ConveneRound', { body: convening, occurredOn: '2025-01-09', recordedAt: '2025-01-11T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused when entered more than 30 days later', () =>
    recognised
      .when('ConveneRound', { body: convening, occurredOn, recordedAt: '2025-07-12T01:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))

  it('is late on no day, so it takes no leave', () =>
    recognised.when('ConveneRound', { body: { ...convening, late }, occurredOn }).thenRefused('NOT_LATE', '/late'))
})

describe('ConveneRound to revoke, once the body that recognised ended', () => {
  const heir = opened('Đảng bộ Sở mới')
  const organs = [{ code: 'executive-committee', name: 'Đảng ủy Sở mới', onBehalf: 'T/M ĐẢNG ỦY' }]
  const past = recognised
    .afterAll([
      founded('Đảng bộ Sở mới', { kind: 'grassroots', organs }),
      merged(ids.authority, heir),
      ...inOffice('heir', heir, 'executive-committee', ids.authorityMembers),
    ])
    .afterAll([])
  const inherited = { ...convening, organisationId: heir, organ: 'executive-committee' }

  it('is called by the heir, through an organ of its own', () =>
    past.when('ConveneRound', { body: inherited, occurredOn }).thenAccepted(RoundConvened({ ...inherited, ...place })))

  it('is refused to an organ that the heir does not have', () =>
    past
      .when('ConveneRound', { body: { ...inherited, organ: 'standing-committee' }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organ'))

  it('is refused to the body that ended', () =>
    past.when('ConveneRound', { body: convening, occurredOn }).thenRefused('ORGANISATION_ENDED', '/organisationId'))

  it('is refused to one that nobody made its heir', () =>
    recognised
      .afterAll([
        founded('Đảng bộ Sở mới', { kind: 'grassroots', organs }),
        dissolved(ids.authority),
        ...inOffice('heir', heir, 'executive-committee', ids.authorityMembers),
      ])
      .when('ConveneRound', { body: inherited, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organisationId'))
})

describe('RevokeRecognition', () => {
  const voted = recognised.afterAll(revokingVote(meeting))

  it('revokes what passed the vote, on a legal basis and with the reason', () =>
    voted.when('RevokeRecognition', { id, body }).thenAccepted(RecognitionRevoked(body)))

  it('leaves the others of the meeting recognised', () => {
    const both = { ...meeting, candidacies: [ids.candidacyA, ids.candidacyB] }
    return recognised
      .afterAll(revokingVote(both))
      .when('RevokeRecognition', { id, body })
      .thenAccepted(RecognitionRevoked(body))
  })

  it('is refused for a candidacy that the meeting is not about, or that is named twice', async () => {
    const [item] = body.items
    await voted
      .when('RevokeRecognition', { id, body: { ...body, items: [{ ...item!, candidacyId: ids.candidacyB }] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items/0/candidacyId')
    await voted
      .when('RevokeRecognition', { id, body: { ...body, items: [item!, item!] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items/1/candidacyId')
  })

  it('is refused while the vote is open', () =>
    recognised
      .afterAll(revokingVote(meeting).slice(0, -1))
      .when('RevokeRecognition', { id, body })
      .thenRefused('BALLOT_NOT_PASSED'))

  it('is refused where the vote did not pass', () =>
    recognised
      .afterAll([revokingConvened(meeting), ...voteWith(meeting, 1).slice(1)])
      .when('RevokeRecognition', { id, body })
      .thenRefused('BALLOT_NOT_PASSED', '/items/0/candidacyId'))

  it('is refused a second time', () =>
    voted
      .afterAll([revoked(meeting)])
      .when('RevokeRecognition', { id, body })
      .thenRefused('ALREADY_REVOKED'))

  it('is refused where another meeting revoked it first', () =>
    voted
      .afterAll([revocationNoted({ ...meeting, id: 'another' })])
      .when('RevokeRecognition', { id, body })
      .thenRefused('ALREADY_REVOKED', '/items/0/candidacyId'))

  it('is refused once the round is closed', () =>
    voted
      .after('CloseRound', { id, body: { closedAt: '16:00' } })
      .when('RevokeRecognition', { id, body })
      .thenRefused('ROUND_CLOSED'))

  it('is refused on a day before the meeting, and when entered too late', async () => {
    await voted
      .when('RevokeRecognition', { id, body, occurredOn: '2025-06-09', recordedAt: '2025-06-11T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await voted
      .when('RevokeRecognition', { id, body, occurredOn, recordedAt: '2025-07-12T01:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
  })

  it('is refused to a meeting that was called to recognise', () =>
    given(at('authority-voted'))
      .when('RevokeRecognition', { id: authorityMeeting.id, body: { ...body, ballotId: authorityMeeting.ballot } })
      .thenRefused('PURPOSE_DIFFERS'))
})

describe('a meeting that was called to revoke', () => {
  const voted = recognised.afterAll(revokingVote(meeting))

  it('recognises nobody, commends nobody, proposes nobody', async () => {
    await voted.when('DecideRecognition', { id, body: decisionOf(meeting) }).thenRefused('PURPOSE_DIFFERS')
    await voted
      .when('CommendSecretary', { id, body: { candidacyId: ids.candidacyA, personId: ids.membersA[0] } })
      .thenRefused('PURPOSE_DIFFERS')
    await voted.when('ProposeRecognition', { id, body: proposalOf(meeting) }).thenRefused('NOT_THE_AUTHORITY')
  })

  it('votes no more once it revoked', () =>
    voted
      .afterAll([revoked(meeting)])
      .when('OpenBallot', {
        body: { roundId: id, method: 'paper', tellers: [ids.authorityMembers[1]!], tellersChosen: { yes: 3, of: 3 } },
      })
      .thenRefused('BALLOT_OPEN_ALREADY'))

  it('leaves nothing undecided after its decision, and says so where it took none', async () => {
    const end = { closedAt: '16:00' }
    await voted
      .afterAll([revoked(meeting)])
      .when('CloseRound', { id, body: end })
      .thenAccepted(RoundClosed({ ...end, undecided: [] }))
    await voted.when('CloseRound', { id, body: end }).thenAccepted(RoundClosed({ ...end, undecided: [ids.candidacyA] }))
  })
})
