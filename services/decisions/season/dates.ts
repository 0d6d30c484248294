// Every date that a rule of a season judges: how far back it may lie, in which window, and whether late was accepted.
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { LateAccepted } from '../../../contracts/late.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { businessDate, daysBetween, shortDate } from '../../../contracts/time.ts'
import type { LocalDate, Sealed } from '../../../contracts/values.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { factsOn, officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { deadlineOf, placeInWindow, type Window } from '../rules/windows.ts'
import type { OpenedSeason } from './state.ts'

export type Dated = { readonly occurredOn: LocalDate; readonly recordedAt: string }
export type LateGiven = { readonly reason: Sealed; readonly acceptedBy: string }

/** A step of a season on the day that its command names. */
export type StepDay = {
  readonly rules: Framework
  readonly season: OpenedSeason
  readonly step: SeasonStep
  readonly given: Dated & { readonly body: { readonly late?: LateGiven } }
  readonly context: Context
  /** The days left to a branch whose papers were returned; they take the place of the step's window. */
  readonly returned?: { readonly on: LocalDate; readonly until: LocalDate } | null
  /** Whose officers may accept a late step; by default the season's committee. */
  readonly accepter?: string
}

type AnyDay = Pick<StepDay, 'rules' | 'season' | 'returned'> & { readonly given: Dated }

/** Refuses a business date further back than the framework's `maxBackdatingDays`. */
export function tooFarBack(rules: Framework, given: Dated): Refused | null {
  const days = daysBetween(given.occurredOn, businessDate(given.recordedAt))
  if (days <= rules.maxBackdatingDays) return null
  return refuse(
    'TOO_FAR_BACK',
    `Ngày ${shortDate(given.occurredOn)} lùi ${days} ngày so với hôm nay; khung tiêu chí cho lùi tối đa ${rules.maxBackdatingDays} ngày.`,
    { pointer: '/occurredOn', detail: `không lùi quá ${rules.maxBackdatingDays} ngày` },
  )
}

/** Refuses leave for what has no day by which it is due. */
export function notLate({ late }: { readonly late?: LateGiven }): Refused | null {
  return late === undefined ? null : notOverdue()
}

/** What a step's date rests on beside season and framework: those who may have accepted it late. */
export function lateReads(
  { body, occurredOn }: Pick<StepDay['given'], 'body' | 'occurredOn'>,
  accepter: string | undefined,
  context: Context,
): StreamRef[] {
  return body.late === undefined || accepter === undefined ? [] : heirRefs(accepter, occurredOn, context)
}

/** Refuses a step on its day: the season is over, the day lies too far back, outside the window, or late without leave. */
export function badDate(day: StepDay): Refused | null {
  return seasonOver(day.season) ?? tooFarBack(day.rules, day.given) ?? outsideWindow(day) ?? badLeave(day)
}

/** The same for what may be done all year: only the season's end, the distance from today and a return's days limit it. */
export function badDateInSeason({ rules, season, given, returned }: AnyDay): Refused | null {
  return seasonOver(season) ?? tooFarBack(rules, given) ?? (returned == null ? null : outsideReturn(returned, given))
}

export function seasonOver({ opened, closed }: OpenedSeason): Refused | null {
  if (closed === null) return null
  return refuse('SEASON_CLOSED', `Đợt xét năm ${opened.year} đã kết thúc ngày ${shortDate(closed.on)}.`)
}

/** The event that says so, where the step was accepted after its window. */
export function acceptedLate({ season, step, given }: StepDay): readonly ReturnType<typeof LateAccepted>[] {
  const { late } = given.body
  return late === undefined ? [] : [LateAccepted({ ...late, step, due: season.opened.windows[step]!.to })]
}

/** The `late` of a command's body again, from its events. */
export function lateOf(events: readonly { readonly type: string; readonly data: unknown }[]): { late?: LateGiven } {
  const accepted = events.find(({ type }) => type === 'LateAccepted')
  if (accepted === undefined) return {}
  const { reason, acceptedBy } = accepted.data as LateGiven
  return { late: { reason, acceptedBy } }
}

/** Refuses a business date before the step that it follows. */
export function beforePreviousStep(previous: LocalDate, given: Pick<Dated, 'occurredOn'>): Refused | null {
  if (given.occurredOn >= previous) return null
  return refuse(
    'DATE_BEFORE_PREVIOUS_STEP',
    `Ngày ${shortDate(given.occurredOn)} trước bước liền trước (ngày ${shortDate(previous)}).`,
    { pointer: '/occurredOn', detail: `từ ngày ${shortDate(previous)} trở đi` },
  )
}

/** A step without a window is open all year. */
function outsideWindow({ season, step, given, rules, returned }: StepDay): Refused | null {
  if (returned != null) return outsideReturn(returned, given)
  const window = season.opened.windows[step]
  if (window === undefined) return null
  const where = { pointer: '/occurredOn', detail: span(window) }
  const place = placeInWindow(window, given.occurredOn)
  if (place === 'not-open') return refuse('WINDOW_NOT_OPEN', `Chưa đến thời gian thực hiện: ${span(window)}.`, where)
  if (place === 'open') return null
  if (deadlineOf(rules, step, season.opened.year)?.late !== 'with-leave') {
    return refuse('WINDOW_CLOSED', `Đã hết thời gian thực hiện: ${span(window)}.`, where)
  }
  if (given.body.late !== undefined) return null
  return refuse(
    'LATE_REASON_REQUIRED',
    `Đã hết thời gian thực hiện (${span(window)}); nhận muộn khi nêu lý do và người của cấp ủy chấp thuận.`,
    { pointer: '/late', detail: 'reason: lý do; acceptedBy: mã người chấp thuận' },
  )
}

function outsideReturn({ on, until }: { on: LocalDate; until: LocalDate }, given: Dated): Refused | null {
  if (given.occurredOn <= until) return beforePreviousStep(on, given)
  return refuse('RESUBMISSION_LATE', `Hồ sơ trả lại được nộp lại đến hết ngày ${shortDate(until)}.`, {
    pointer: '/occurredOn',
    detail: span({ from: on, to: until }),
  })
}

/** Leave is for what is late, and somebody in office gave it. */
function badLeave({ season, step, given, context, returned, accepter }: StepDay): Refused | null {
  const { late } = given.body
  if (late === undefined) return null
  const window = season.opened.windows[step]
  if (returned != null || placeInWindow(window, given.occurredOn) !== 'closed') {
    return notOverdue()
  }
  const body = context.get(organisation, heirOn(accepter ?? season.opened.organisationId, given.occurredOn, context))
  if (body !== undefined && officesOf(body, late.acceptedBy, given.occurredOn).length > 0) return null
  return refuse('NOT_A_MEMBER', 'Người chấp thuận việc quá hạn không giữ chức vụ trong cấp ủy vào ngày ấy.', {
    pointer: '/late/acceptedBy',
    detail: `người đang giữ chức vụ trong ${body === undefined ? 'cấp ủy' : factsOn(body, given.occurredOn).committeeName}`,
  })
}

function notOverdue(): Refused {
  return refuse('NOT_LATE', 'Ngày thực hiện không quá hạn nên không ghi lý do muộn.', {
    pointer: '/late',
    detail: 'bỏ trống',
  })
}

function span({ from, to }: Window): string {
  return `từ ngày ${shortDate(from)} đến hết ngày ${shortDate(to)}`
}
