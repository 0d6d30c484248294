import { CloseSelfAssessment, SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkDeclarations } from '../rules/declarations.ts'
import { judge } from '../rules/outcome.ts'
import { checkWholeSheet } from '../rules/sheet.ts'
import { sheetTotals } from '../rules/totals.ts'
import { badDate, beforePreviousStep } from '../season/dates.ts'
import { refuseFaults } from './faults.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const closeSelfAssessment = decision({
  contract: CloseSelfAssessment,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    if (state.phase === 'registered')
      return refuse('NOT_COMMITTED', 'Chi bộ chưa ký cam kết nên chưa có phiếu để chốt.')
    if (state.phase !== 'committed') {
      return refuse('SCORING_CLOSED', `Phiếu tự đánh giá đã chốt ngày ${state.selfAssessment!.on}.`)
    }
    const { rules, opened } = rulesOf(state, context)
    const refused =
      badDate(rules, opened, 'self-assessment', given) ??
      beforePreviousStep(state.last, given) ??
      refuseFaults(checkWholeSheet(rules, state.scores)) ??
      refuseFaults(checkDeclarations(rules, given.body.disqualifiers))
    if (refused !== null) return refused
    const totals = sheetTotals(rules, state.scores)
    const { classification } = judge(rules, totals, given.body.disqualifiers)
    return [SelfAssessmentClosed({ ...given.body, ...totals, groups: [...totals.groups], classification })]
  },
  commandOf: (events) => pick(only(events, 'SelfAssessmentClosed').data, 'disqualifiers'),
})
