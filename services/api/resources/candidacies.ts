import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import { resource, shown } from './resource.ts'

export const candidacies = resource({
  path: '/v1/candidacies',
  tag: 'Tự đánh giá',
  summary: 'Một lượt đăng ký: đăng ký, cam kết, điểm, báo cáo, thẩm định, kết quả',
  stream: candidacy,
  owners: ({ registration }) => [registration?.organisationId],
  view: (state, vault) => ({
    phase: state.phase,
    registration: shown(BranchRegistered, state.registration, vault),
    commitment: state.commitment,
    ...(shown(ScoreSubmitted, { scores: state.scores }, vault) as object),
    results: shown(ResultsReported, state.results, vault),
    selfAssessment: shown(SelfAssessmentClosed, state.selfAssessment, vault),
    appraisal: shown(CandidacyAppraised, state.appraisal, vault),
    outcomes: state.outcomes,
  }),
})
