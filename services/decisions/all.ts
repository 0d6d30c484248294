// Every decision by its command's name. A command without one does not compile.
import type { commands } from '../../contracts/index.ts'
import { annulBallot } from './ballot/annul-ballot.ts'
import { attachCountScan } from './ballot/attach-count-scan.ts'
import { castVote } from './ballot/cast-vote.ts'
import { closeBallot } from './ballot/close-ballot.ts'
import { confirmCount } from './ballot/confirm-count.ts'
import { issueCredentials } from './ballot/issue-credentials.ts'
import { openBallot } from './ballot/open-ballot.ts'
import { recordCount } from './ballot/record-count.ts'
import { recordMismatch } from './ballot/record-mismatch.ts'
import { appraiseCandidacy } from './candidacy/appraise-candidacy.ts'
import { attachEvidence } from './candidacy/attach-evidence.ts'
import { closeSelfAssessment } from './candidacy/close-self-assessment.ts'
import { mergeCandidacy } from './candidacy/merge-candidacy.ts'
import { noteMerger } from './candidacy/note-merger.ts'
import { noteOutcome } from './candidacy/note-outcome.ts'
import { noteRevocation } from './candidacy/note-revocation.ts'
import { recordAnnualRating } from './candidacy/record-annual-rating.ts'
import { recordMemberRatings } from './candidacy/record-member-ratings.ts'
import { recordRecovery } from './candidacy/record-recovery.ts'
import { registerBranch } from './candidacy/register-branch.ts'
import { reportProgress } from './candidacy/report-progress.ts'
import { reportResults } from './candidacy/report-results.ts'
import { returnCandidacy } from './candidacy/return-candidacy.ts'
import { signCommitment } from './candidacy/sign-commitment.ts'
import { submitScore } from './candidacy/submit-score.ts'
import { transferCandidacy } from './candidacy/transfer-candidacy.ts'
import { withdrawRegistration } from './candidacy/withdraw-registration.ts'
import { applySignature } from './document/apply-signature.ts'
import { attachScan } from './document/attach-scan.ts'
import { attachSignedFile } from './document/attach-signed-file.ts'
import { cancelDocument } from './document/cancel-document.ts'
import { chooseSigner } from './document/choose-signer.ts'
import { correctDocument } from './document/correct-document.ts'
import { draftDocument } from './document/draft-document.ts'
import { issueDocument } from './document/issue-document.ts'
import { numberDocument } from './document/number-document.ts'
import { prepareSignature } from './document/prepare-signature.ts'
import { receiveDocument } from './document/receive-document.ts'
import { recordRenderFailure } from './document/record-render-failure.ts'
import { recordRendering } from './document/record-rendering.ts'
import { recordTimestamp } from './document/record-timestamp.ts'
import { recordTimestampFailure } from './document/record-timestamp-failure.ts'
import { retryDocument } from './document/retry-document.ts'
import { signDocument } from './document/sign-document.ts'
import { assembleDossier } from './dossier/assemble-dossier.ts'
import { fileDossier } from './dossier/file-dossier.ts'
import { recordDossierFailure } from './dossier/record-dossier-failure.ts'
import { recordDossierFile } from './dossier/record-dossier-file.ts'
import { recordDossierTimestamp } from './dossier/record-dossier-timestamp.ts'
import { recordDossierTimestampFailure } from './dossier/record-dossier-timestamp-failure.ts'
import { publishFramework } from './framework/publish-framework.ts'
import { retireFramework } from './framework/retire-framework.ts'
import { inviteToMeeting } from './invitation/invite-to-meeting.ts'
import type { AnyDecision } from './kernel/decision.ts'
import { issueKey } from './key/issue-key.ts'
import { revokeKey } from './key/revoke-key.ts'
import { allocateNumber } from './numbers/allocate-number.ts'
import { cancelNumber } from './numbers/cancel-number.ts'
import { recordNumber } from './numbers/record-number.ts'
import { appointOfficer } from './organisation/appoint-officer.ts'
import { changeKind } from './organisation/change-kind.ts'
import { changeSettings } from './organisation/change-settings.ts'
import { dissolve } from './organisation/dissolve.ts'
import { endOfficer } from './organisation/end-officer.ts'
import { establish } from './organisation/establish.ts'
import { handOverFiles } from './organisation/hand-over-files.ts'
import { merge } from './organisation/merge.ts'
import { move } from './organisation/move.ts'
import { notePredecessor } from './organisation/note-predecessor.ts'
import { noteSubordinate } from './organisation/note-subordinate.ts'
import { noteSubordinateLeft } from './organisation/note-subordinate-left.ts'
import { openTerm } from './organisation/open-term.ts'
import { rename } from './organisation/rename.ts'
import { setIdentifier } from './organisation/set-identifier.ts'
import { split } from './organisation/split.ts'
import { erasePerson } from './person/erase-person.ts'
import { joinOrganisation } from './person/join-organisation.ts'
import { leaveOrganisation } from './person/leave-organisation.ts'
import { registerCertificate } from './person/register-certificate.ts'
import { registerPerson } from './person/register-person.ts'
import { adoptPlan } from './plan/adopt-plan.ts'
import { closeRound } from './round/close-round.ts'
import { commendSecretary } from './round/commend-secretary.ts'
import { conveneRound } from './round/convene-round.ts'
import { decideRecognition } from './round/decide-recognition.ts'
import { proposeRecognition } from './round/propose-recognition.ts'
import { recordAttendance } from './round/record-attendance.ts'
import { revokeRecognition } from './round/revoke-recognition.ts'
import { changeApprovers } from './season/change-approvers.ts'
import { closeSeason } from './season/close-season.ts'
import { enterCandidacy } from './season/enter-candidacy.ts'
import { forwardRegistrations } from './season/forward-registrations.ts'
import { holdConference } from './season/hold-conference.ts'
import { holdReview } from './season/hold-review.ts'
import { makeMonthlyTable } from './season/make-monthly-table.ts'
import { noteTransfer } from './season/note-transfer.ts'
import { openSeason } from './season/open-season.ts'
import { recordSupervision } from './season/record-supervision.ts'
import { releaseQuota } from './season/release-quota.ts'
import { reserveQuota } from './season/reserve-quota.ts'
import { selectCandidates } from './season/select-candidates.ts'
import { sendReminder } from './season/send-reminder.ts'
import { submitPeriodicReport } from './season/submit-periodic-report.ts'

export const decisions = {
  RegisterPerson: registerPerson,
  JoinOrganisation: joinOrganisation,
  LeaveOrganisation: leaveOrganisation,
  RegisterCertificate: registerCertificate,
  ErasePerson: erasePerson,
  Establish: establish,
  Rename: rename,
  ChangeKind: changeKind,
  Move: move,
  Merge: merge,
  Split: split,
  Dissolve: dissolve,
  SetIdentifier: setIdentifier,
  OpenTerm: openTerm,
  AppointOfficer: appointOfficer,
  EndOfficer: endOfficer,
  ChangeSettings: changeSettings,
  HandOverFiles: handOverFiles,
  NoteSubordinate: noteSubordinate,
  NoteSubordinateLeft: noteSubordinateLeft,
  NotePredecessor: notePredecessor,
  PublishFramework: publishFramework,
  RetireFramework: retireFramework,
  OpenSeason: openSeason,
  ChangeApprovers: changeApprovers,
  EnterCandidacy: enterCandidacy,
  NoteTransfer: noteTransfer,
  ReserveQuota: reserveQuota,
  ReleaseQuota: releaseQuota,
  SelectCandidates: selectCandidates,
  HoldConference: holdConference,
  ForwardRegistrations: forwardRegistrations,
  RecordSupervision: recordSupervision,
  SendReminder: sendReminder,
  SubmitPeriodicReport: submitPeriodicReport,
  MakeMonthlyTable: makeMonthlyTable,
  HoldReview: holdReview,
  CloseSeason: closeSeason,
  AdoptPlan: adoptPlan,
  RegisterBranch: registerBranch,
  SignCommitment: signCommitment,
  ReportProgress: reportProgress,
  RecordMemberRatings: recordMemberRatings,
  SubmitScore: submitScore,
  AttachEvidence: attachEvidence,
  ReportResults: reportResults,
  CloseSelfAssessment: closeSelfAssessment,
  AppraiseCandidacy: appraiseCandidacy,
  ReturnCandidacy: returnCandidacy,
  WithdrawRegistration: withdrawRegistration,
  TransferCandidacy: transferCandidacy,
  MergeCandidacy: mergeCandidacy,
  NoteMerger: noteMerger,
  NoteOutcome: noteOutcome,
  RecordAnnualRating: recordAnnualRating,
  NoteRevocation: noteRevocation,
  RecordRecovery: recordRecovery,
  InviteToMeeting: inviteToMeeting,
  ConveneRound: conveneRound,
  RecordAttendance: recordAttendance,
  CommendSecretary: commendSecretary,
  ProposeRecognition: proposeRecognition,
  DecideRecognition: decideRecognition,
  RevokeRecognition: revokeRecognition,
  CloseRound: closeRound,
  OpenBallot: openBallot,
  IssueCredentials: issueCredentials,
  CastVote: castVote,
  RecordCount: recordCount,
  ConfirmCount: confirmCount,
  AttachCountScan: attachCountScan,
  RecordMismatch: recordMismatch,
  CloseBallot: closeBallot,
  AnnulBallot: annulBallot,
  DraftDocument: draftDocument,
  NumberDocument: numberDocument,
  ChooseSigner: chooseSigner,
  CancelDocument: cancelDocument,
  RecordRendering: recordRendering,
  RecordRenderFailure: recordRenderFailure,
  RetryDocument: retryDocument,
  AttachScan: attachScan,
  SignDocument: signDocument,
  PrepareSignature: prepareSignature,
  ApplySignature: applySignature,
  AttachSignedFile: attachSignedFile,
  RecordTimestamp: recordTimestamp,
  RecordTimestampFailure: recordTimestampFailure,
  IssueDocument: issueDocument,
  ReceiveDocument: receiveDocument,
  CorrectDocument: correctDocument,
  AllocateNumber: allocateNumber,
  RecordNumber: recordNumber,
  CancelNumber: cancelNumber,
  AssembleDossier: assembleDossier,
  RecordDossierFile: recordDossierFile,
  RecordDossierFailure: recordDossierFailure,
  RecordDossierTimestamp: recordDossierTimestamp,
  RecordDossierTimestampFailure: recordDossierTimestampFailure,
  FileDossier: fileDossier,
  IssueKey: issueKey,
  RevokeKey: revokeKey,
} as const satisfies Record<(typeof commands)[number]['name'], AnyDecision>
