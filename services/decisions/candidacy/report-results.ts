import { ReportResults, ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { over } from './phases.ts'
import { branchDay, stepReads } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

type Body = Omit<BodyOf<typeof ReportResults>, 'late'>

export const reportResults = decision({
  contract: ReportResults,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: stepReads,
  decide(given, state, context) {
    const { late, ...body } = given.body
    const gone = over(state)
    if (gone !== null) return gone
    if (state.results !== null)
      return refuse('RESULTS_ALREADY_REPORTED', `Đã báo cáo kết quả ngày ${shortDate(state.results.on)}.`)
    if (state.selfAssessment === null) {
      return refuse('SELF_ASSESSMENT_OPEN', 'Báo cáo nêu điểm tự chấm, nên phải chốt phiếu tự đánh giá trước.')
    }
    const day = branchDay('results-report', given, state, context)
    const { rules } = day
    const refused = badDate(day) ?? beforePreviousStep(state.last, given)
    if (refused !== null) return refused
    const { groups, monthlyReports } = body
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
    return otherFigures(body, state) ?? [...acceptedLate(day), ResultsReported(body)]
  },
  commandOf: (events) => ({ ...only(events, 'ResultsReported').data, ...lateOf(events) }),
})

/** Where the branch recorded its reports and sessions here, the year's report may not tell of others. */
function otherFigures({ monthlyReports, dissemination }: Body, { progress }: Candidacy): Refused | null {
  const sent = progress.filter((one) => one.dissemination === undefined).length
  if (sent > 0 && sent !== monthlyReports.sent) {
    return refuse(
      'FIGURES_DIFFER',
      `Hệ thống đã ghi nhận ${sent} báo cáo định kỳ, không phải ${monthlyReports.sent}.`,
      {
        pointer: '/monthlyReports/sent',
        detail: String(sent),
      },
    )
  }
  const sessions = progress.flatMap((one) => (one.dissemination === undefined ? [] : [one.dissemination]))
  if (sessions.length === 0) return null
  const attendances = sessions.reduce((all, one) => all + one.attendances, 0)
  if (sessions.length === dissemination.sessions && attendances === dissemination.attendances) return null
  return refuse(
    'FIGURES_DIFFER',
    `Hệ thống đã ghi nhận ${sessions.length} buổi quán triệt, ${attendances} lượt người dự.`,
    { pointer: '/dissemination', detail: `sessions ${sessions.length}, attendances ${attendances}` },
  )
}

function isNewGroup(known: readonly { id: string }[], given: readonly { group: string }[], group: string, at: number) {
  return known.some(({ id }) => id === group) && given.findIndex((one) => one.group === group) === at
}
