import { ProgressReported, ReportProgress } from '../../../contracts/candidacy/report-progress.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { monthOf, shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { badDateInSeason, beforePreviousStep } from '../season/dates.ts'
import { beforeProposal, over } from './phases.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

type Body = BodyOf<typeof ReportProgress>

export const reportProgress = decision({
  contract: ReportProgress,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    const { body } = given
    const gone = over(state)
    if (gone !== null) return gone
    // The year's report ends the periodic ones.
    if (state.results !== null || !beforeProposal.includes(state.phase)) {
      return refuse('RESULTS_ALREADY_REPORTED', 'Đã báo cáo kết quả cả năm, không nhận báo cáo định kỳ nữa.')
    }
    const { rules, season } = rulesOf(state, context)
    const refused =
      notExactlyOne(body) ??
      badDateInSeason({ rules, season, given, returned: state.returned }) ??
      beforePreviousStep(state.registration!.on, given)
    if (refused !== null) return refused
    return body.dissemination === undefined
      ? (notDue(body, rules) ?? outsideYear(body, given.occurredOn, state) ?? reported(body, state))
      : [ProgressReported(body)]
  },
  commandOf: (events) => only(events, 'ProgressReported').data,
})

function notExactlyOne({ dissemination, month, quarter }: Body): Refused | null {
  if ([dissemination, month, quarter].filter((one) => one !== undefined).length === 1) return null
  return refuse('INVALID_REQUEST', 'Mỗi báo cáo là của một buổi quán triệt, một tháng hoặc một quý.', {
    pointer: '',
    detail: 'đúng một trong: dissemination, month, quarter',
  })
}

const regimes = {
  none: 'không đặt chế độ báo cáo định kỳ',
  month: 'đặt chế độ báo cáo hằng tháng',
  quarter: 'đặt chế độ báo cáo hằng quý',
}

function notDue({ month }: Body, { progressReports }: Framework): Refused | null {
  const kind = month === undefined ? 'quarter' : 'month'
  if (progressReports === kind) return null
  return refuse('REPORT_NOT_DUE', `Khung tiêu chí ${regimes[progressReports]}.`, {
    pointer: `/${kind}`,
    detail: progressReports === 'none' ? 'bỏ trống' : `dùng ${progressReports}`,
  })
}

/** A period is reported once it has begun, and none that ended before the registration. */
function outsideYear({ month, quarter }: Body, on: string, { registration }: Candidacy): Refused | null {
  const { year, on: registeredOn } = registration!
  const [first, last] = month === undefined ? [quarter! * 3 - 2, quarter! * 3] : [month, month]
  if (monthOf(year, first) <= on.slice(0, 7) && registeredOn.slice(0, 7) <= monthOf(year, last)) return null
  return refuse('REPORT_NOT_DUE', 'Chỉ báo cáo kỳ đã bắt đầu và không trước ngày đăng ký.', {
    pointer: month === undefined ? '/quarter' : '/month',
    detail: `kỳ của năm ${year}, từ lúc đăng ký đến nay`,
  })
}

function reported(body: Body, { progress }: Candidacy) {
  const earlier = progress.find(
    (one) => one.dissemination === undefined && one.month === body.month && one.quarter === body.quarter,
  )
  if (earlier === undefined) return [ProgressReported(body)]
  return refuse('ALREADY_REPORTED', `Kỳ này đã báo cáo ngày ${shortDate(earlier.on)}.`)
}
