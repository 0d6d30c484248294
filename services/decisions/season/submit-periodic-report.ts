import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { PeriodicReportSubmitted, SubmitPeriodicReport } from '../../../contracts/season/submit-periodic-report.ts'
import { monthOf, shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { decision, only } from '../kernel/decision.ts'
import { approverRefs } from './approvers.ts'
import { badWorkDay, committeeOn, rulesRef, superiorIn } from './committee-work.ts'
import { type Season, season } from './state.ts'

type Body = BodyOf<typeof SubmitPeriodicReport>

/** Of each unit, how many there are in a year. */
const inYear = { month: 12, quarter: 4, half: 2, year: 1 } as const

export const submitPeriodicReport = decision({
  contract: SubmitPeriodicReport,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [rulesRef(state), ...approverRefs(state, given.occurredOn, context)],
  decide(given, state, context) {
    const { body, occurredOn } = given
    const to = body.onBehalfOf === undefined ? superiorIn(state, given, context) : committeeOn(state, given, context)
    return (
      badWorkDay(state, given, context) ??
      badPeriod(body, state.opened!.year, occurredOn) ??
      reported(body, state) ?? [PeriodicReportSubmitted({ ...body, ...(to === undefined ? {} : { to }) })]
    )
  },
  commandOf(events) {
    const { to: _, ...body } = only(events, 'PeriodicReportSubmitted').data
    return body
  },
})

/** A period is reported once it has begun. */
function badPeriod({ period: { unit, number } }: Body, year: number, on: LocalDate): Refused | null {
  const most = inYear[unit]
  if (number > most) {
    return refuse('INVALID_REQUEST', 'Kỳ báo cáo không có trong năm.', {
      pointer: '/period/number',
      detail: `từ 1 đến ${most}`,
    })
  }
  const firstMonth = ((number - 1) * 12) / most + 1
  const begins = `${monthOf(year, firstMonth)}-01`
  if (on >= begins) return null
  return refuse('REPORT_NOT_DUE', `Kỳ báo cáo bắt đầu ngày ${shortDate(begins)}, chưa đến kỳ.`, {
    pointer: '/period',
    detail: 'kỳ đã bắt đầu',
  })
}

function reported({ period, onBehalfOf }: Body, { reports }: Season): Refused | null {
  const earlier = reports.find(
    (one) =>
      one.period.unit === period.unit &&
      one.period.number === period.number &&
      one.onBehalfOf?.kind === onBehalfOf?.kind &&
      one.onBehalfOf?.name === onBehalfOf?.name,
  )
  if (earlier === undefined) return null
  return refuse('ALREADY_REPORTED', `Kỳ này đã báo cáo ngày ${shortDate(earlier.on)}.`)
}
