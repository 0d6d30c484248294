// The whole of what can be said and stored, in one list each: routes, OpenAPI, policies and golden files derive from these.
import { BallotClosed, CloseBallot } from './ballot/close-ballot.ts'
import { ConfirmCount, CountConfirmed } from './ballot/confirm-count.ts'
import { BallotOpened, OpenBallot } from './ballot/open-ballot.ts'
import { CountRecorded, RecordCount } from './ballot/record-count.ts'
import { MismatchRecorded, RecordMismatch } from './ballot/record-mismatch.ts'
import { AppraiseCandidacy, CandidacyAppraised } from './candidacy/appraise-candidacy.ts'
import { CloseSelfAssessment, SelfAssessmentClosed } from './candidacy/close-self-assessment.ts'
import { NoteOutcome, OutcomeNoted } from './candidacy/note-outcome.ts'
import { BranchRegistered, RegisterBranch } from './candidacy/register-branch.ts'
import { ReportResults, ResultsReported } from './candidacy/report-results.ts'
import { CommitmentSigned, SignCommitment } from './candidacy/sign-commitment.ts'
import { ScoreSubmitted, SubmitScore } from './candidacy/submit-score.ts'
import { AttachScan, ScanAttached } from './document/attach-scan.ts'
import { DocumentDrafted, DraftDocument } from './document/draft-document.ts'
import { DocumentIssued, IssueDocument } from './document/issue-document.ts'
import { DocumentNumbered, NumberDocument } from './document/number-document.ts'
import {
  DocumentRendered,
  DocumentRenderFailed,
  RecordRenderFailure,
  RecordRendering,
} from './document/record-rendering.ts'
import { DocumentRetryRequested, RetryDocument } from './document/retry-document.ts'
import { AssembleDossier, DossierAssembled } from './dossier/assemble-dossier.ts'
import {
  DossierRendered,
  DossierRenderFailed,
  RecordDossierFailure,
  RecordDossierFile,
} from './dossier/record-dossier-file.ts'
import { FrameworkPublished, PublishFramework } from './framework/publish-framework.ts'
import { IssueKey, KeyIssued } from './key/issue-key.ts'
import { KeyRevoked, RevokeKey } from './key/revoke-key.ts'
import { AllocateNumber, NumberAllocated } from './numbers/allocate-number.ts'
import { NumberRecorded, RecordNumber } from './numbers/record-number.ts'
import { AppointOfficer, OfficerAppointed } from './organisation/appoint-officer.ts'
import { Establish, OrganisationEstablished } from './organisation/establish.ts'
import { OpenTerm, TermOpened } from './organisation/open-term.ts'
import { ErasePerson, PersonErased } from './person/erase-person.ts'
import { JoinOrganisation, OrganisationJoined } from './person/join-organisation.ts'
import { PersonRegistered, RegisterPerson } from './person/register-person.ts'
import { CloseRound, RoundClosed } from './round/close-round.ts'
import { ConveneRound, RoundConvened } from './round/convene-round.ts'
import { DecideRecognition, RecognitionDecided } from './round/decide-recognition.ts'
import { ProposeRecognition, RecognitionProposed } from './round/propose-recognition.ts'
import { AttendanceRecorded, RecordAttendance } from './round/record-attendance.ts'
import { OpenSeason, SeasonOpened } from './season/open-season.ts'
import { StepBlocked } from './step-blocked.ts'

export const commands = [
  RegisterPerson,
  JoinOrganisation,
  ErasePerson,
  Establish,
  OpenTerm,
  AppointOfficer,
  PublishFramework,
  OpenSeason,
  RegisterBranch,
  SignCommitment,
  SubmitScore,
  ReportResults,
  CloseSelfAssessment,
  AppraiseCandidacy,
  NoteOutcome,
  ConveneRound,
  RecordAttendance,
  ProposeRecognition,
  DecideRecognition,
  CloseRound,
  OpenBallot,
  RecordCount,
  ConfirmCount,
  RecordMismatch,
  CloseBallot,
  DraftDocument,
  NumberDocument,
  RecordRendering,
  RecordRenderFailure,
  RetryDocument,
  AttachScan,
  IssueDocument,
  AllocateNumber,
  RecordNumber,
  AssembleDossier,
  RecordDossierFile,
  RecordDossierFailure,
  IssueKey,
  RevokeKey,
] as const

export const events = [
  PersonRegistered,
  OrganisationJoined,
  PersonErased,
  OrganisationEstablished,
  TermOpened,
  OfficerAppointed,
  FrameworkPublished,
  SeasonOpened,
  BranchRegistered,
  CommitmentSigned,
  ScoreSubmitted,
  ResultsReported,
  SelfAssessmentClosed,
  CandidacyAppraised,
  OutcomeNoted,
  RoundConvened,
  AttendanceRecorded,
  RecognitionProposed,
  RecognitionDecided,
  RoundClosed,
  BallotOpened,
  CountRecorded,
  CountConfirmed,
  MismatchRecorded,
  BallotClosed,
  DocumentDrafted,
  DocumentNumbered,
  DocumentRendered,
  DocumentRenderFailed,
  DocumentRetryRequested,
  ScanAttached,
  DocumentIssued,
  NumberAllocated,
  NumberRecorded,
  DossierAssembled,
  DossierRendered,
  DossierRenderFailed,
  KeyIssued,
  KeyRevoked,
  StepBlocked,
] as const
