// The whole of what can be said and stored, in one list each: routes, OpenAPI, policies and golden files derive from these.
import { AnnulBallot, BallotAnnulled } from './ballot/annul-ballot.ts'
import { AttachCountScan, CountScanned } from './ballot/attach-count-scan.ts'
import { CastVote, VoteCast } from './ballot/cast-vote.ts'
import { BallotClosed, CloseBallot } from './ballot/close-ballot.ts'
import { ConfirmCount, CountConfirmed } from './ballot/confirm-count.ts'
import { CredentialsIssued, IssueCredentials } from './ballot/issue-credentials.ts'
import { BallotOpened, OpenBallot } from './ballot/open-ballot.ts'
import { CountRecorded, RecordCount } from './ballot/record-count.ts'
import { MismatchRecorded, RecordMismatch } from './ballot/record-mismatch.ts'
import { AppraiseCandidacy, CandidacyAppraised } from './candidacy/appraise-candidacy.ts'
import { AttachEvidence, EvidenceAttached } from './candidacy/attach-evidence.ts'
import { CloseSelfAssessment, SelfAssessmentClosed } from './candidacy/close-self-assessment.ts'
import { CandidacyAbsorbed, MergeCandidacy } from './candidacy/merge-candidacy.ts'
import { CandidacyMerged, NoteMerger } from './candidacy/note-merger.ts'
import { NoteOutcome, OutcomeNoted } from './candidacy/note-outcome.ts'
import { NoteRevocation, RevocationNoted } from './candidacy/note-revocation.ts'
import { AnnualRatingRecorded, RecordAnnualRating } from './candidacy/record-annual-rating.ts'
import { MemberRatingsRecorded, RecordMemberRatings } from './candidacy/record-member-ratings.ts'
import { CertificateRecovered, RecordRecovery } from './candidacy/record-recovery.ts'
import { BranchRegistered, RegisterBranch } from './candidacy/register-branch.ts'
import { ProgressReported, ReportProgress } from './candidacy/report-progress.ts'
import { ReportResults, ResultsReported } from './candidacy/report-results.ts'
import { CandidacyReturned, ReturnCandidacy } from './candidacy/return-candidacy.ts'
import { CommitmentSigned, SignCommitment } from './candidacy/sign-commitment.ts'
import { ScoreSubmitted, SubmitScore } from './candidacy/submit-score.ts'
import { CandidacyTransferred, TransferCandidacy } from './candidacy/transfer-candidacy.ts'
import { RegistrationWithdrawn, WithdrawRegistration } from './candidacy/withdraw-registration.ts'
import { ApplySignature } from './document/apply-signature.ts'
import { AttachScan, ScanAttached } from './document/attach-scan.ts'
import { AttachSignedFile } from './document/attach-signed-file.ts'
import { CancelDocument, DocumentCancelled } from './document/cancel-document.ts'
import { ChooseSigner, SignerChosen } from './document/choose-signer.ts'
import { CorrectDocument, DocumentCorrected } from './document/correct-document.ts'
import { DocumentDrafted, DraftDocument } from './document/draft-document.ts'
import { DocumentIssued, IssueDocument } from './document/issue-document.ts'
import { DocumentNumbered, NumberDocument } from './document/number-document.ts'
import { PrepareSignature, SignaturePrepared } from './document/prepare-signature.ts'
import { DocumentReceived, ReceiveDocument } from './document/receive-document.ts'
import {
  DocumentRendered,
  DocumentRenderFailed,
  RecordRenderFailure,
  RecordRendering,
} from './document/record-rendering.ts'
import {
  RecordTimestamp,
  RecordTimestampFailure,
  SignatureTimestamped,
  TimestampFailed,
} from './document/record-timestamp.ts'
import { DocumentRetryRequested, RetryDocument } from './document/retry-document.ts'
import { SignDocument } from './document/sign-document.ts'
import { SignatureApplied } from './document/signature-applied.ts'
import { AssembleDossier, DossierAssembled } from './dossier/assemble-dossier.ts'
import { DossierFiled, FileDossier } from './dossier/file-dossier.ts'
import {
  DossierRendered,
  DossierRenderFailed,
  RecordDossierFailure,
  RecordDossierFile,
} from './dossier/record-dossier-file.ts'
import {
  DossierTimestamped,
  DossierTimestampFailed,
  RecordDossierTimestamp,
  RecordDossierTimestampFailure,
} from './dossier/record-dossier-timestamp.ts'
import { FrameworkPublished, PublishFramework } from './framework/publish-framework.ts'
import { FrameworkRetired, RetireFramework } from './framework/retire-framework.ts'
import { InviteToMeeting, MeetingCalled } from './invitation/invite-to-meeting.ts'
import { IssueKey, KeyIssued } from './key/issue-key.ts'
import { KeyRevoked, RevokeKey } from './key/revoke-key.ts'
import { LateAccepted } from './late.ts'
import { AllocateNumber, NumberAllocated } from './numbers/allocate-number.ts'
import { CancelNumber, NumberCancelled } from './numbers/cancel-number.ts'
import { NumberRecorded, RecordNumber } from './numbers/record-number.ts'
import { AppointOfficer, OfficerAppointed } from './organisation/appoint-officer.ts'
import { ChangeKind, KindChanged } from './organisation/change-kind.ts'
import { ChangeSettings, SettingsChanged } from './organisation/change-settings.ts'
import { Dissolve, OrganisationDissolved } from './organisation/dissolve.ts'
import { EndOfficer, OfficerEnded } from './organisation/end-officer.ts'
import { Establish, OrganisationEstablished } from './organisation/establish.ts'
import { FilesHandedOver, HandOverFiles } from './organisation/hand-over-files.ts'
import { Merge, OrganisationMerged } from './organisation/merge.ts'
import { Move, OrganisationMoved } from './organisation/move.ts'
import { NotePredecessor, PredecessorNoted } from './organisation/note-predecessor.ts'
import { NoteSubordinate, SubordinateNoted } from './organisation/note-subordinate.ts'
import { NoteSubordinateLeft, SubordinateLeft } from './organisation/note-subordinate-left.ts'
import { OpenTerm, TermOpened } from './organisation/open-term.ts'
import { OrganisationRenamed, Rename } from './organisation/rename.ts'
import { IdentifierSet, SetIdentifier } from './organisation/set-identifier.ts'
import { OrganisationSplit, Split } from './organisation/split.ts'
import { ErasePerson, PersonErased } from './person/erase-person.ts'
import { JoinOrganisation, OrganisationJoined } from './person/join-organisation.ts'
import { LeaveOrganisation, OrganisationLeft } from './person/leave-organisation.ts'
import { CertificateRegistered, RegisterCertificate } from './person/register-certificate.ts'
import { PersonRegistered, RegisterPerson } from './person/register-person.ts'
import { AdoptPlan, PlanAdopted } from './plan/adopt-plan.ts'
import { CloseRound, RoundClosed } from './round/close-round.ts'
import { CommendSecretary, SecretaryCommended } from './round/commend-secretary.ts'
import { ConveneRound, RoundConvened } from './round/convene-round.ts'
import { DecideRecognition, RecognitionDecided } from './round/decide-recognition.ts'
import { ProposeRecognition, RecognitionProposed } from './round/propose-recognition.ts'
import { AttendanceRecorded, RecordAttendance } from './round/record-attendance.ts'
import { RecognitionRevoked, RevokeRecognition } from './round/revoke-recognition.ts'
import { ApproversChanged, ChangeApprovers } from './season/change-approvers.ts'
import { CloseSeason, SeasonClosed } from './season/close-season.ts'
import { CandidacyEntered, EnterCandidacy } from './season/enter-candidacy.ts'
import { ForwardRegistrations, RegistrationsForwarded } from './season/forward-registrations.ts'
import { ConferenceHeld, HoldConference } from './season/hold-conference.ts'
import { HoldReview, ReviewHeld } from './season/hold-review.ts'
import { MakeMonthlyTable, MonthlyTableMade } from './season/make-monthly-table.ts'
import { CandidacyLeft, NoteTransfer } from './season/note-transfer.ts'
import { OpenSeason, SeasonOpened } from './season/open-season.ts'
import { RecordSupervision, SupervisionRecorded } from './season/record-supervision.ts'
import { QuotaReleased, ReleaseQuota } from './season/release-quota.ts'
import { QuotaReserved, ReserveQuota } from './season/reserve-quota.ts'
import { CandidatesSelected, SelectCandidates } from './season/select-candidates.ts'
import { ReminderSent, SendReminder } from './season/send-reminder.ts'
import { PeriodicReportSubmitted, SubmitPeriodicReport } from './season/submit-periodic-report.ts'
import { StepBlocked } from './step-blocked.ts'

export const commands = [
  RegisterPerson,
  JoinOrganisation,
  LeaveOrganisation,
  RegisterCertificate,
  ErasePerson,
  Establish,
  Rename,
  ChangeKind,
  Move,
  Merge,
  Split,
  Dissolve,
  SetIdentifier,
  OpenTerm,
  AppointOfficer,
  EndOfficer,
  ChangeSettings,
  HandOverFiles,
  NoteSubordinate,
  NoteSubordinateLeft,
  NotePredecessor,
  PublishFramework,
  RetireFramework,
  OpenSeason,
  ChangeApprovers,
  EnterCandidacy,
  NoteTransfer,
  ReserveQuota,
  ReleaseQuota,
  SelectCandidates,
  HoldConference,
  ForwardRegistrations,
  RecordSupervision,
  SendReminder,
  SubmitPeriodicReport,
  MakeMonthlyTable,
  HoldReview,
  CloseSeason,
  AdoptPlan,
  RegisterBranch,
  SignCommitment,
  ReportProgress,
  RecordMemberRatings,
  SubmitScore,
  AttachEvidence,
  ReportResults,
  CloseSelfAssessment,
  AppraiseCandidacy,
  ReturnCandidacy,
  WithdrawRegistration,
  TransferCandidacy,
  MergeCandidacy,
  NoteMerger,
  NoteOutcome,
  RecordAnnualRating,
  NoteRevocation,
  RecordRecovery,
  InviteToMeeting,
  ConveneRound,
  RecordAttendance,
  CommendSecretary,
  ProposeRecognition,
  DecideRecognition,
  RevokeRecognition,
  CloseRound,
  OpenBallot,
  IssueCredentials,
  CastVote,
  RecordCount,
  ConfirmCount,
  AttachCountScan,
  RecordMismatch,
  CloseBallot,
  AnnulBallot,
  DraftDocument,
  NumberDocument,
  ChooseSigner,
  CancelDocument,
  RecordRendering,
  RecordRenderFailure,
  RetryDocument,
  AttachScan,
  SignDocument,
  PrepareSignature,
  ApplySignature,
  AttachSignedFile,
  RecordTimestamp,
  RecordTimestampFailure,
  IssueDocument,
  ReceiveDocument,
  CorrectDocument,
  AllocateNumber,
  RecordNumber,
  CancelNumber,
  AssembleDossier,
  RecordDossierFile,
  RecordDossierFailure,
  RecordDossierTimestamp,
  RecordDossierTimestampFailure,
  FileDossier,
  IssueKey,
  RevokeKey,
] as const

export const events = [
  PersonRegistered,
  OrganisationJoined,
  OrganisationLeft,
  CertificateRegistered,
  PersonErased,
  OrganisationEstablished,
  OrganisationRenamed,
  KindChanged,
  OrganisationMoved,
  OrganisationMerged,
  OrganisationSplit,
  OrganisationDissolved,
  IdentifierSet,
  TermOpened,
  OfficerAppointed,
  OfficerEnded,
  SettingsChanged,
  FilesHandedOver,
  SubordinateNoted,
  SubordinateLeft,
  PredecessorNoted,
  FrameworkPublished,
  FrameworkRetired,
  SeasonOpened,
  ApproversChanged,
  CandidacyEntered,
  CandidacyLeft,
  QuotaReserved,
  QuotaReleased,
  CandidatesSelected,
  ConferenceHeld,
  RegistrationsForwarded,
  SupervisionRecorded,
  ReminderSent,
  PeriodicReportSubmitted,
  MonthlyTableMade,
  ReviewHeld,
  SeasonClosed,
  PlanAdopted,
  BranchRegistered,
  CommitmentSigned,
  ProgressReported,
  MemberRatingsRecorded,
  ScoreSubmitted,
  EvidenceAttached,
  ResultsReported,
  SelfAssessmentClosed,
  CandidacyAppraised,
  CandidacyReturned,
  RegistrationWithdrawn,
  CandidacyTransferred,
  CandidacyAbsorbed,
  CandidacyMerged,
  OutcomeNoted,
  AnnualRatingRecorded,
  RevocationNoted,
  CertificateRecovered,
  MeetingCalled,
  RoundConvened,
  AttendanceRecorded,
  SecretaryCommended,
  RecognitionProposed,
  RecognitionDecided,
  RecognitionRevoked,
  RoundClosed,
  BallotOpened,
  CredentialsIssued,
  VoteCast,
  CountRecorded,
  CountConfirmed,
  CountScanned,
  MismatchRecorded,
  BallotClosed,
  BallotAnnulled,
  DocumentDrafted,
  DocumentNumbered,
  SignerChosen,
  DocumentCancelled,
  DocumentRendered,
  DocumentRenderFailed,
  DocumentRetryRequested,
  ScanAttached,
  SignaturePrepared,
  SignatureApplied,
  SignatureTimestamped,
  TimestampFailed,
  DocumentIssued,
  DocumentReceived,
  DocumentCorrected,
  NumberAllocated,
  NumberRecorded,
  NumberCancelled,
  DossierAssembled,
  DossierRendered,
  DossierRenderFailed,
  DossierTimestamped,
  DossierTimestampFailed,
  DossierFiled,
  KeyIssued,
  KeyRevoked,
  LateAccepted,
  StepBlocked,
] as const
