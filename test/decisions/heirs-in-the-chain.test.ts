// Whoever took a body's place takes its steps, by the business date, with nothing pinned anew.
import { describe, it } from 'vitest'
import { BranchRegistered } from '../../contracts/candidacy/register-branch.ts'
import { CommitmentSigned } from '../../contracts/candidacy/sign-commitment.ts'
import type { Of } from '../../contracts/define.ts'
import { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { DocumentReceived } from '../../contracts/document/receive-document.ts'
import { LateAccepted } from '../../contracts/late.ts'
import { RoundConvened } from '../../contracts/round/convene-round.ts'
import { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { RegistrationsForwarded } from '../../contracts/season/forward-registrations.ts'
import { ConferenceHeld } from '../../contracts/season/hold-conference.ts'
import { PeriodicReportSubmitted } from '../../contracts/season/submit-periodic-report.ts'
import { given } from '../support/given.ts'
import { opened } from '../support/play.ts'
import { registrationOf } from '../support/season/candidacies.ts'
import { conference, forwarding, monthly } from '../support/season/committee-work.ts'
import * as ids from '../support/season/ids.ts'
import { decisionOf, noted, proposalOf } from '../support/season/outcomes.ts'
import { fingerprint, paperA } from '../support/season/papers.ts'
import { founded, merged, moved } from '../support/season/reorganised.ts'
import { authorityMeeting, committeeMeeting, conveneOf, meetingA, wholeVote } from '../support/season/rounds.ts'
import {
  authorityMerged,
  committeeMerged,
  from,
  inEarly,
  office,
  officeFounded,
  officeMeeting,
  police,
  policeFounded,
  policeMeeting,
} from '../support/season/successors.ts'
import { entered, late, withLeave } from '../support/season/turns.ts'
import { at, atUnder } from '../support/season.ts'

const appraised = given(at('appraised'))
const registeredA = at('registered').find(({ type }) => type === 'BranchRegistered')!.data as Of<
  typeof BranchRegistered
>['data']
const spring = '2024-05-05'
const springOffice = [
  ...officeFounded,
  moved(office, ids.authority, '2024-01-03'),
  merged(ids.committee, office, '2024-05-04'),
].map(inEarly)

describe('after the committee merged into another', () => {
  it('its successor calls the meeting and proposes; itself it does not meet any more', async () => {
    const past = appraised.afterAll(committeeMerged)
    await past
      .when('ConveneRound', { body: conveneOf(officeMeeting), occurredOn: officeMeeting.on })
      .thenAccepted(RoundConvened({ ...conveneOf(officeMeeting), level: 'committee', act: 'propose' }))
    await past
      .when('ConveneRound', { body: conveneOf(committeeMeeting), occurredOn: committeeMeeting.on })
      .thenRefused('ORGANISATION_ENDED', '/organisationId')
    await past
      .afterAll(wholeVote(officeMeeting))
      .when('ProposeRecognition', {
        id: officeMeeting.id,
        body: proposalOf(officeMeeting),
        occurredOn: officeMeeting.on,
      })
      .thenAccepted(
        RecognitionProposed({
          ...proposalOf(officeMeeting),
          level: 'committee',
          addressee: { organisationId: ids.authority, organ: 'standing-committee' },
        }),
      )
  })

  it('registers, and signs the commitment, for which its own officers stand', async () => {
    const body = registrationOf(ids.branchA)
    await given(at('season-open'))
      .afterAll(springOffice)
      .when('RegisterBranch', { body, occurredOn: spring })
      .thenAccepted(BranchRegistered(registeredA))
    const signed = { branchRepresentativeId: ids.membersA[0], committeeRepresentativeId: ids.committeeMembers[0] }
    await given(at('registered'))
      .afterAll(springOffice)
      .when('SignCommitment', { id: ids.candidacyA, body: signed, occurredOn: spring })
      .thenAccepted(CommitmentSigned(signed))
  })

  it('is who issues and signs the papers of its day', () =>
    given(at('registered'))
      .afterAll(springOffice)
      .after('SignCommitment', {
        id: ids.candidacyA,
        body: { branchRepresentativeId: ids.membersA[0], committeeRepresentativeId: ids.committeeMembers[0] },
        occurredOn: spring,
      })
      .when('DraftDocument', {
        body: { type: 'commitment', source: { stream: 'candidacy', id: ids.candidacyA }, fingerprint },
      })
      .thenAccepted(
        DocumentDrafted({
          type: 'commitment',
          source: { stream: 'candidacy', id: ids.candidacyA },
          fingerprint,
          organisationId: office,
          candidacies: [ids.candidacyA],
          date: spring,
          signers: [
            { personId: ids.committeeMembers[0], as: 'secretary' },
            { personId: ids.membersA[0], as: 'secretary' },
          ],
          layout: 'hd36-2018',
          numbering: 'none',
        }),
      ))

  it('holds the conference, accepts what is late, and receives what is sent to the committee', async () => {
    const past = given(at('registered')).afterAll(springOffice)
    await past
      .when('HoldConference', { id: ids.seasonId, body: conference, occurredOn: spring })
      .thenAccepted(ConferenceHeld(conference))
    const body = registrationOf(ids.branchA)
    await given(atUnder(withLeave, 'season-open'))
      .afterAll(springOffice)
      .when('RegisterBranch', { body: { ...body, late }, occurredOn: '2024-05-20' })
      .thenAccepted(LateAccepted({ ...late, step: 'registration', due: '2024-05-06' }), BranchRegistered(registeredA))
    const arrival = { organisationId: office, arrivalNumber: 7 }
    const issued = given(at('issued')).afterAll([
      ...officeFounded,
      moved(office, ids.authority, '2025-01-20'),
      merged(ids.committee, office, '2025-01-21'),
    ])
    const received = { id: paperA('report'), occurredOn: '2025-01-25' }
    await issued.when('ReceiveDocument', { ...received, body: arrival }).thenAccepted(DocumentReceived(arrival))
    await issued
      .when('ReceiveDocument', { ...received, body: { organisationId: ids.committee } })
      .thenRefused('NOT_A_RECIPIENT', '/organisationId')
  })
})

describe('after the superior merged into another', () => {
  const past = appraised.afterAll(authorityMerged)

  it('is asked, and decides, in its place', async () => {
    const voted = past.afterAll(wholeVote(committeeMeeting))
    const body = proposalOf(committeeMeeting)
    const { id, on: occurredOn } = committeeMeeting
    const addressee = { organisationId: police, organ: 'standing-committee' }
    await voted
      .when('ProposeRecognition', { id, body, occurredOn })
      .thenAccepted(RecognitionProposed({ ...body, level: 'committee', addressee }))
    const decision = decisionOf(policeMeeting)
    await voted
      .after('ProposeRecognition', { id, body, occurredOn })
      .afterAll([...noted(committeeMeeting, 'committee'), ...wholeVote(policeMeeting)])
      .when('DecideRecognition', { id: policeMeeting.id, body: decision, occurredOn: policeMeeting.on })
      .thenAccepted(RecognitionDecided(decision))
  })

  it('decides on what came to the one before, also in a meeting that that one had called', () => {
    const decision = decisionOf(authorityMeeting)
    return given(at('authority-voted'))
      .afterAll([...policeFounded, merged(ids.authority, police, '2025-01-11')])
      .when('DecideRecognition', { id: authorityMeeting.id, body: decision, occurredOn: '2025-01-12' })
      .thenAccepted(RecognitionDecided(decision))
  })

  it('is told of registrations and gets the reports', async () => {
    const told = past.afterAll(entered)
    const id = ids.seasonId
    const body = { ...forwarding, to: police }
    await told.when('ForwardRegistrations', { id, body, occurredOn: from }).thenAccepted(RegistrationsForwarded(body))
    await told
      .when('ForwardRegistrations', { id, body: forwarding, occurredOn: from })
      .thenRefused('NOT_THE_SUPERIOR', '/to')
    await told
      .when('SubmitPeriodicReport', { id, body: monthly, occurredOn: from })
      .thenAccepted(PeriodicReportSubmitted({ ...monthly, to: police }))
  })
})

describe('after the branch merged into another', () => {
  it('meets on its candidacy as that one', () => {
    const heir = opened('Chi bộ mới')
    const body = { ...conveneOf(meetingA), organisationId: heir }
    return given(at('reported'))
      .afterAll([founded('Chi bộ mới', { parentId: ids.committee }), merged(ids.branchA, heir, '2024-12-13')])
      .when('ConveneRound', { body, occurredOn: meetingA.on })
      .thenAccepted(RoundConvened({ ...body, level: 'branch', act: 'propose' }))
  })
})
