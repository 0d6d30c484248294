import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { EvidenceAttached } from '../../../contracts/candidacy/attach-evidence.ts'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { CandidacyAbsorbed } from '../../../contracts/candidacy/merge-candidacy.ts'
import { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { ProgressReported } from '../../../contracts/candidacy/report-progress.ts'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import { RegistrationWithdrawn } from '../../../contracts/candidacy/withdraw-registration.ts'
import { LateAccepted } from '../../../contracts/late.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import { eachShown, resource, shown } from './resource.ts'

export const candidacies = resource({
  path: '/v1/candidacies',
  tag: 'Tự đánh giá',
  summary: 'Một lượt đăng ký: đăng ký, cam kết, điểm, minh chứng, báo cáo, trả lại, thẩm định, kết quả',
  stream: candidacy,
  owners: ({ registration }) => [registration?.organisationId],
  view: (state, reader) => ({
    phase: state.phase,
    submission: state.submission,
    registration: shown(BranchRegistered, state.registration, reader),
    seasonId: state.seasonId,
    committeeId: state.committeeId,
    transfers: eachShown(CandidacyTransferred, state.transfers, reader),
    commitment: state.commitment,
    progress: eachShown(ProgressReported, state.progress, reader),
    ratings: shown(MemberRatingsRecorded, state.ratings, reader),
    evidence: eachShown(EvidenceAttached, state.evidence, reader),
    ...(shown(ScoreSubmitted, { scores: state.scores }, reader) as object),
    results: shown(ResultsReported, state.results, reader),
    selfAssessment: shown(SelfAssessmentClosed, state.selfAssessment, reader),
    appraisal: shown(CandidacyAppraised, state.appraisal, reader),
    returned: shown(CandidacyReturned, state.returned, reader),
    absorbed: eachShown(CandidacyAbsorbed, state.absorbed, reader),
    merged: state.merged,
    withdrawal: shown(RegistrationWithdrawn, state.withdrawal, reader),
    annualRating: state.annualRating,
    ratingToReview: state.ratingToReview,
    revocation: state.revocation,
    recovery: state.recovery,
    late: eachShown(LateAccepted, state.late, reader),
    outcomes: state.outcomes,
  }),
})
