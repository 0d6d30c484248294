import { describe, it } from 'vitest'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { ApproversChanged } from '../../../contracts/season/change-approvers.ts'
import { RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import { authority, candidacyA, candidacyB, committee, seasonId as id } from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { dissolved, founded, legalBasis, moved } from '../../support/season/reorganised.ts'
import { authorityMeeting, committeeMeeting, conveneOf, wholeVote } from '../../support/season/rounds.ts'
import {
  approversChanged,
  authorityMerged,
  committeeMoved,
  from,
  police,
  policeFounded,
  policeMeeting,
} from '../../support/season/successors.ts'
import { entered, unfinished } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const body = { legalBasis }
const chain = (superior: string) => [
  { organisationId: null, organ: 'branch-meeting', act: 'propose' as const, ballot: 'branch' as const },
  { organisationId: committee, organ: 'executive-committee', act: 'propose' as const, ballot: 'committee' as const },
  { organisationId: superior, organ: 'standing-committee', act: 'decide' as const, ballot: 'authority' as const },
]
const changed = ApproversChanged({ ...body, approvers: chain(police), before: chain(authority) })
const appraised = given(at('appraised')).afterAll(entered)
const movedThen = appraised.afterAll(committeeMoved)
const asked = { id, body, occurredOn: from }

describe('ChangeApprovers, after the committee went below another superior', () => {
  it('pins the chain as it is on the day, and keeps the one before', () =>
    movedThen.when('ChangeApprovers', asked).thenAccepted(changed))

  it('sends what the committee proposes from that day on to the new superior, which then decides', async () => {
    const voted = movedThen.afterAll([approversChanged, ...wholeVote(committeeMeeting)])
    const proposal = proposalOf(committeeMeeting)
    await voted
      .when('ProposeRecognition', { id: committeeMeeting.id, body: proposal, occurredOn: committeeMeeting.on })
      .thenAccepted(
        RecognitionProposed({
          ...proposal,
          level: 'committee',
          addressee: { organisationId: police, organ: 'standing-committee' },
        }),
      )
    await voted
      .when('ConveneRound', { body: conveneOf(policeMeeting), occurredOn: policeMeeting.on })
      .thenAccepted(RoundConvened({ ...conveneOf(policeMeeting), level: 'authority', act: 'decide' }))
  })

  it('leaves the former superior without a meeting, and without the decision of one that it had called', async () => {
    await movedThen
      .afterAll([approversChanged])
      .when('ConveneRound', { body: conveneOf(authorityMeeting), occurredOn: authorityMeeting.on })
      .thenRefused('NOT_THE_AUTHORITY', '/organ')
    const called = { ...authorityMeeting, on: '2024-12-18' }
    await appraised
      .afterAll([...wholeVote(called), ...committeeMoved, approversChanged])
      .when('DecideRecognition', {
        id: called.id,
        body: {
          ballotId: called.ballot,
          items: [candidacyA, candidacyB].map((candidacyId) => ({
            ...{ candidacyId, certificate: false, outcome: 'recognised' as const },
          })),
        },
        occurredOn: '2024-12-20',
      })
      .thenRefused('NOT_THE_AUTHORITY')
  })

  it('leaves what was done before that day to the chain of then', async () => {
    const past = movedThen.afterAll([approversChanged])
    const to = (superior: string, occurredOn: string) => ({
      ...{ id, occurredOn, body: { items: [candidacyA], to: superior } },
    })
    await past
      .when('ForwardRegistrations', { ...to(authority, '2024-12-18'), recordedAt: '2024-12-19T03:00:00.000Z' })
      .thenAccepted(RegistrationsForwarded({ items: [candidacyA], to: authority }))
    await past
      .when('ForwardRegistrations', to(police, from))
      .thenAccepted(RegistrationsForwarded({ items: [candidacyA], to: police }))
    await past.when('ForwardRegistrations', to(authority, from)).thenRefused('NOT_THE_SUPERIOR', '/to')
  })

  it('can be done again when the committee moves back', () =>
    movedThen
      .afterAll([approversChanged, moved(committee, authority, '2024-12-20')])
      .when('ChangeApprovers', { ...asked, occurredOn: '2024-12-20' })
      .thenAccepted(ApproversChanged({ ...body, approvers: chain(authority), before: chain(police) })))
})

describe('ChangeApprovers, refused', () => {
  it('where nothing changed, and before the move is in force', async () => {
    await appraised.when('ChangeApprovers', asked).thenRefused('APPROVERS_UNCHANGED')
    await movedThen
      .when('ChangeApprovers', { ...asked, occurredOn: '2024-12-18', recordedAt: '2024-12-19T03:00:00.000Z' })
      .thenRefused('APPROVERS_UNCHANGED')
    await movedThen.afterAll([approversChanged]).when('ChangeApprovers', asked).thenRefused('APPROVERS_UNCHANGED')
  })

  it('where another body took the place of the superior, which follows by itself', () =>
    appraised.afterAll(authorityMerged).when('ChangeApprovers', asked).thenRefused('APPROVERS_UNCHANGED'))

  it('while a candidacy’s papers are with the body that would be replaced', () =>
    given(at('forwarded'))
      .afterAll([...entered, ...policeFounded, moved(committee, police, '2024-12-21')])
      .when('ChangeApprovers', { ...asked, occurredOn: '2024-12-21' })
      .thenRefused('APPROVERS_HOLD_PAPERS'))

  it('not for candidacies that this body decided on before', () =>
    given(at('recognised'))
      .afterAll([...entered, ...policeFounded, moved(committee, police, '2025-01-11')])
      .when('ChangeApprovers', { ...asked, occurredOn: '2025-01-11' })
      .thenAccepted(changed))

  it('where nobody stands above any more, or the superior has no such organ', async () => {
    await appraised
      .afterAll([dissolved(authority, undefined, from)])
      .when('ChangeApprovers', asked)
      .thenRefused('NO_SUPERIOR')
    await appraised
      .afterAll([founded('Đảng bộ khác', { kind: 'grassroots' }), moved(committee, opened('Đảng bộ khác'), from)])
      .when('ChangeApprovers', asked)
      .thenRefused('ORGAN_UNKNOWN')
  })

  it('after the season’s end, too far back, before its opening, and before the change before', async () => {
    await movedThen
      .after('CloseSeason', { id, body: { unfinished: unfinished(candidacyA, candidacyB) }, occurredOn: from })
      .when('ChangeApprovers', asked)
      .thenRefused('SEASON_CLOSED')
    await movedThen
      .when('ChangeApprovers', { ...asked, recordedAt: '2025-03-01T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await given(at('season-open'))
      .when('ChangeApprovers', { ...asked, occurredOn: '2024-04-20', recordedAt: '2024-04-26T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await movedThen
      .afterAll([approversChanged])
      .when('ChangeApprovers', { ...asked, occurredOn: '2024-12-18', recordedAt: '2024-12-19T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })
})
