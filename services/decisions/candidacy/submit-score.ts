import { ScoreSubmitted, SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { checkScores } from '../rules/sheet.ts'
import { badDate } from '../season/dates.ts'
import { refuseFaults } from './faults.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const submitScore = decision({
  contract: SubmitScore,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    if (state.phase === 'registered') return refuse('NOT_COMMITTED', 'Chi bộ chưa ký cam kết nên chưa tự chấm điểm.')
    if (state.phase !== 'committed') {
      return refuse(
        'SCORING_CLOSED',
        `Phiếu tự đánh giá đã chốt ngày ${state.selfAssessment!.on}, không nhận điểm nữa.`,
      )
    }
    const { rules, opened } = rulesOf(state, context)
    return (
      badDate(rules, opened, 'self-assessment', given) ??
      refuseFaults(checkScores(rules, given.body.scores)) ?? [ScoreSubmitted(given.body)]
    )
  },
  commandOf: (events) => only(events, 'ScoreSubmitted').data,
})
