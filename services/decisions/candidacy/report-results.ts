import { ReportResults, ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { badDate, beforePreviousStep } from '../season/dates.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const reportResults = decision({
  contract: ReportResults,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    if (state.results !== null) return refuse('RESULTS_ALREADY_REPORTED', `Chi bộ đã báo cáo ngày ${state.results.on}.`)
    if (state.selfAssessment === null) {
      return refuse('SELF_ASSESSMENT_OPEN', 'Báo cáo nêu điểm tự chấm, nên phải chốt phiếu tự đánh giá trước.')
    }
    const { rules, opened } = rulesOf(state, context)
    const late = badDate(rules, opened, 'results-report', given) ?? beforePreviousStep(state.last, given)
    if (late !== null) return late
    const { groups, monthlyReports } = given.body
    const unknown = groups.findIndex(({ group }, n) => !isNewGroup(rules.groups, groups, group, n))
    if (unknown >= 0) {
      return refuse('UNKNOWN_GROUP', 'Mỗi nhóm tiêu chí của khung được thuyết minh một lần.', {
        pointer: `/groups/${unknown}/group`,
        detail: `một trong: ${rules.groups.map(({ id }) => id).join(', ')}; không lặp lại`,
      })
    }
    if (monthlyReports.sent > monthlyReports.due) {
      return refuse('INVALID_REQUEST', 'Số báo cáo tháng đã gửi nhiều hơn số phải gửi.', {
        pointer: '/monthlyReports/sent',
        detail: `từ 0 đến ${monthlyReports.due}`,
      })
    }
    return [ResultsReported(given.body)]
  },
  commandOf: (events) => only(events, 'ResultsReported').data,
})

function isNewGroup(known: readonly { id: string }[], given: readonly { group: string }[], group: string, at: number) {
  return known.some(({ id }) => id === group) && given.findIndex((one) => one.group === group) === at
}
