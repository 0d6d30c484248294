import { type Step, step } from '../play.ts'
import { sealed, sha } from '../season-events.ts'
import { committeeWork } from './committee-work.ts'
import * as ids from './ids.ts'
import { calledA } from './invitations.ts'
import { absorbed } from './mergers.ts'
import { paperA } from './papers.ts'
import { adoptedA } from './plans.ts'
import { reorganised } from './reorganised.ts'
import { recovered, revocationNoted, revoked, revokingMeeting } from './revocations.ts'
import {
  appliedOn,
  noStampOnDossier,
  noTimestampOn,
  preparedOn,
  registeredFor,
  signatureOn,
  stampOnDossier,
  timestampOn,
} from './signatures.ts'
import { approversChanged } from './successors.ts'
import { transferNoted, transferred } from './transfers.ts'
import { disseminated, entered, fileA, ratings, returnedA, unfinished, withdrawnA } from './turns.ts'

const aText = sealed(`document-${paperA('report')}`)

/** Commands that the season of these tests does without. */
export const strayCommands: readonly Step[] = [
  step('ErasePerson', { id: ids.membersA[0], body: { reason: 'theo yêu cầu' }, occurredOn: '2024-12-15' }),
  step('RetireFramework', {
    id: ids.frameworkId,
    body: { on: '2024-12-31', reason: 'Có khung tiêu chí mới' },
    occurredOn: '2024-12-15',
  }),
  step('RecordMismatch', {
    id: ids.ballotA,
    body: { issued: 6, returned: 7, account: sealed(`ballot-${ids.ballotA}`) },
    occurredOn: '2024-12-15',
  }),
  step('AttachCountScan', {
    id: ids.ballotA,
    body: { sha256: sha('c'), pages: 1, bytes: 60_000, signedBy: ids.membersA.slice(0, 3) },
    occurredOn: '2024-12-15',
  }),
  step('RecordRenderFailure', { id: paperA('report'), body: { reason: 'lỗi in' }, occurredOn: '2025-01-20' }),
  step('SignDocument', {
    id: paperA('report'),
    body: signatureOn('report', ids.membersA[0]),
    occurredOn: '2025-01-20',
  }),
  step('RegisterCertificate', { ...registeredFor(ids.membersA[0]), occurredOn: '2024-12-01' }),
  step('PrepareSignature', { ...preparedOn('report', ids.membersA[0]), occurredOn: '2025-01-20' }),
  step('ApplySignature', { ...appliedOn('report', ids.membersA[0]), occurredOn: '2025-01-20' }),
  step('AttachSignedFile', {
    id: paperA('report'),
    body: signatureOn('report', ids.membersA[0]),
    occurredOn: '2025-01-20',
  }),
  step('RetryDocument', { id: paperA('report'), body: {}, occurredOn: '2025-01-20' }),
  step('RecordNumber', { body: { documentId: paperA('report'), number: 3 }, occurredOn: '2025-01-20' }),
  step('RecordDossierFailure', {
    id: ids.candidacyA,
    body: { edition: 1, reason: 'lỗi ghép' },
    occurredOn: '2025-01-20',
  }),
  step('IssueKey', {
    body: { holder: 'Văn phòng', role: 'clerk', organisationId: ids.branchA, secretSha256: sha('7') },
    occurredOn: '2024-01-02',
  }),
  step('RevokeKey', { id: ids.branchA, body: {}, occurredOn: '2024-01-02' }),
  step('ReportProgress', { id: ids.candidacyA, body: disseminated, occurredOn: '2024-12-05' }),
  step('RecordMemberRatings', { id: ids.candidacyA, body: ratings, occurredOn: '2024-12-05' }),
  step('AttachEvidence', { id: ids.candidacyA, body: fileA, occurredOn: '2024-12-05' }),
  adoptedA,
  calledA,
  returnedA,
  { ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-12-20' } },
  ...entered.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn: '2024-05-03' } })),
  step('ReceiveDocument', {
    id: paperA('report'),
    body: { organisationId: ids.committee, arrivalNumber: 57 },
    occurredOn: '2025-01-25',
  }),
  step('RecordAnnualRating', {
    id: ids.candidacyA,
    body: { rating: 'good', decidedBy: { type: 'Quyết định', issuer: 'Đảng ủy Sở' } },
    occurredOn: '2025-01-25',
  }),
  revoked(revokingMeeting),
  revocationNoted(revokingMeeting),
  recovered,
  step('ReserveQuota', {
    id: ids.seasonId,
    body: { roundId: ids.authorityRound, recognised: [ids.candidacyA], certificates: [ids.candidacyA] },
    occurredOn: '2025-01-10',
  }),
  step('ReleaseQuota', { id: ids.seasonId, body: { roundId: ids.authorityRound }, occurredOn: '2025-01-10' }),
  ...committeeWork,
  approversChanged,
  ...absorbed('2024-12-19'),
  transferred('2024-12-19'),
  { ...transferNoted[0]!, asked: { ...transferNoted[0]!.asked, occurredOn: '2024-12-19' } },
  step('CloseSeason', {
    id: ids.seasonId,
    body: { unfinished: unfinished(ids.candidacyB) },
    occurredOn: '2025-01-20',
  }),
  step('ChangeSettings', {
    id: ids.branchA,
    body: { settings: { numbering: 'service', minutesNumbered: true }, effectiveFrom: '2024-06-01' },
    occurredOn: '2024-06-01',
  }),
  ...reorganised.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn: '2025-03-01' } })),
  step('NoteSubordinate', {
    id: ids.committee,
    body: { organisationId: ids.branchA, kind: 'branch', from: '2020-01-01' },
    occurredOn: '2024-01-02',
  }),
  step('CommendSecretary', {
    id: ids.committeeRound,
    body: { candidacyId: ids.candidacyA, personId: ids.membersA[0] },
    occurredOn: '2024-12-20',
  }),
  step('ChooseSigner', { id: paperA('report'), body: { personId: ids.membersA[1]! }, occurredOn: '2025-01-20' }),
  step('CancelDocument', { id: paperA('report'), body: { reason: 'in sai' }, occurredOn: '2025-01-20' }),
  step('CancelNumber', {
    body: { documentId: paperA('report'), number: 1, reason: 'in sai' },
    occurredOn: '2025-01-20',
  }),
  step('CorrectDocument', {
    id: paperA('report'),
    body: { items: [{ at: 'Mục II', printed: aText, correct: aText }] },
    occurredOn: '2025-02-03',
  }),
  step('HandOverFiles', {
    id: ids.committee,
    body: {
      to: ids.authority,
      candidacies: [ids.candidacyA],
      delivererId: ids.membersA[0]!,
      receiverId: ids.membersB[0]!,
      legalBasis: { type: 'Quyết định', number: '12-QĐ/TU', date: '2025-02-20', issuer: 'Tỉnh ủy' },
    },
    occurredOn: '2025-03-05',
  }),
  ...(['RecordTimestamp', 'RecordTimestampFailure'] as const).map((name) => {
    const { as: _, ...asked } = name === 'RecordTimestamp' ? timestampOn('record') : noTimestampOn('record')
    return step(name, { ...asked, occurredOn: '2025-01-20' })
  }),
  step('RecordDossierTimestamp', { ...stampOnDossier, occurredOn: '2025-01-20' }),
  step('RecordDossierTimestampFailure', { ...noStampOnDossier, occurredOn: '2025-01-20' }),
  step('FileDossier', {
    id: ids.candidacyA,
    body: { organisationId: ids.authority, fileNumber: '15', sheets: 24 },
    occurredOn: '2025-02-03',
  }),
  step('IssueCredentials', { id: ids.ballotA, body: {}, occurredOn: '2024-12-15' }),
  step('CastVote', {
    id: ids.ballotA,
    body: { credential: 'A'.repeat(26), choices: [{ candidacyId: ids.candidacyA, choice: 'yes' }] },
    occurredOn: '2024-12-15',
  }),
  step('AnnulBallot', {
    id: ids.ballotA,
    body: { reason: sealed(`ballot-${ids.ballotA}`) },
    occurredOn: '2024-12-15',
  }),
]
