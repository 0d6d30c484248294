import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { EvidenceAttached } from '../../../contracts/candidacy/attach-evidence.ts'
import type { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import type { CandidacyAbsorbed } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { CandidacyMerged } from '../../../contracts/candidacy/note-merger.ts'
import type { OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import type { RevocationNoted } from '../../../contracts/candidacy/note-revocation.ts'
import type { AnnualRatingRecorded } from '../../../contracts/candidacy/record-annual-rating.ts'
import type { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import type { CertificateRecovered } from '../../../contracts/candidacy/record-recovery.ts'
import type { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import type { ProgressReported } from '../../../contracts/candidacy/report-progress.ts'
import type { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import type { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import type { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import type { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import type { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import type { RegistrationWithdrawn } from '../../../contracts/candidacy/withdraw-registration.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LateAccepted } from '../../../contracts/late.ts'

export type CandidacyEvent =
  | Of<typeof BranchRegistered>
  | Of<typeof CommitmentSigned>
  | Of<typeof ScoreSubmitted>
  | Of<typeof ResultsReported>
  | Of<typeof SelfAssessmentClosed>
  | Of<typeof CandidacyAppraised>
  | Of<typeof OutcomeNoted>
  | Of<typeof ProgressReported>
  | Of<typeof MemberRatingsRecorded>
  | Of<typeof EvidenceAttached>
  | Of<typeof CandidacyReturned>
  | Of<typeof RegistrationWithdrawn>
  | Of<typeof AnnualRatingRecorded>
  | Of<typeof RevocationNoted>
  | Of<typeof CertificateRecovered>
  | Of<typeof CandidacyTransferred>
  | Of<typeof CandidacyAbsorbed>
  | Of<typeof CandidacyMerged>
  | Of<typeof LateAccepted>
