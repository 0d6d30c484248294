import { type DeadlineRule, seasonSteps, type YearDay } from '../../../../contracts/framework/calendar.ts'
import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { appliesIn, resolveRule } from '../windows.ts'
import { faultIf } from './fault.ts'

/** In every year of the framework each step has at most one window, no window is empty, and steps follow each other. */
export function checkCalendar(framework: Framework): FieldError[] {
  const { years } = framework.appliesTo
  const shape = [
    ...faultIf((years.to ?? years.from) < years.from, '/appliesTo/years/to', 'năm cuối trước năm đầu'),
    ...framework.deadlines.flatMap((rule, index) => [
      ...checkRule(rule, `/deadlines/${index}`),
      ...checkPeriod(rule, years, `/deadlines/${index}`),
    ]),
  ]
  // Days that do not exist would move other windows, so the years are looked at only when every rule is sound.
  return shape.length > 0 ? shape : distinct(yearsThatDiffer(framework).flatMap((year) => checkYear(framework, year)))
}

function checkRule(rule: DeadlineRule, pointer: string): FieldError[] {
  const { years } = rule
  return [
    ...checkForm(rule, pointer),
    ...faultIf(years?.to !== undefined && years.to < years.from, `${pointer}/years/to`, 'năm cuối trước năm đầu'),
    ...checkDay(rule.opens, `${pointer}/opens`),
    ...checkDay(rule.before, `${pointer}/before`),
    ...checkDay(rule.to, `${pointer}/to`),
  ]
}

/** Days of every year, quarters or dates: one form, whole. */
function checkForm({ opens, before, to, quarters, dates }: DeadlineRule, pointer: string): FieldError[] {
  const days = [opens, before, to].some((day) => day !== undefined)
  if ([days, quarters !== undefined, dates !== undefined].filter(Boolean).length !== 1) {
    return [{ pointer, detail: 'phải có đúng một trong: opens (với before hoặc to), quarters, dates' }]
  }
  if (quarters !== undefined) {
    return faultIf(quarters.to < quarters.from, `${pointer}/quarters/to`, 'quý cuối trước quý đầu')
  }
  if (dates !== undefined) return faultIf(dates.to < dates.from, `${pointer}/dates/to`, 'ngày cuối trước ngày đầu')
  return [
    ...faultIf(opens === undefined, `${pointer}/opens`, 'phải có ngày đầu'),
    ...faultIf((before === undefined) === (to === undefined), pointer, 'phải có đúng một trong before, to'),
  ]
}

/** A rule is for years of the framework, and dates are of the year judged or the next. */
function checkPeriod({ years, dates }: DeadlineRule, period: Years, pointer: string): FieldError[] {
  const [first, last] = [years?.from ?? period.from, years?.to]
  if ((period.to ?? period.from) < period.from) return []
  const outside = first < period.from || Math.max(first, last ?? first) > (period.to ?? Number.POSITIVE_INFINITY)
  const span = period.to === undefined ? `từ năm ${period.from}` : `từ năm ${period.from} đến năm ${period.to}`
  return [
    ...faultIf(outside, `${pointer}/years`, `ngoài thời gian áp dụng của khung: ${span}`),
    ...(dates === undefined ? [] : checkDates(dates, first, last, pointer)),
  ]
}

type Years = Framework['appliesTo']['years']

function checkDates(
  { from, to }: { from: string; to: string },
  first: number,
  last: number | undefined,
  pointer: string,
) {
  if (first !== last)
    return [{ pointer: `${pointer}/years`, detail: 'thời hạn là ngày cụ thể thì years là đúng một năm' }]
  const outside = from < `${first}-01-01` || to > `${first + 1}-12-31`
  return faultIf(outside, `${pointer}/dates`, `phải trong năm ${first} hoặc năm ${first + 1}`)
}

function checkDay(day: YearDay | undefined, pointer: string): FieldError[] {
  if (day === undefined) return []
  // 2023 has no 29 February: a rule must hold in every year.
  const month = new Date(Date.UTC(2023, day.month - 1, day.day)).getUTCMonth() + 1
  return faultIf(month !== day.month, pointer, `ngày ${day.day}/${day.month} không có trong mọi năm`)
}

/** Windows change only where a rule begins or ends, so these years stand for all. */
function yearsThatDiffer(framework: Framework): number[] {
  const { from, to } = framework.appliesTo.years
  const edges = framework.deadlines.flatMap(({ years }) =>
    years === undefined ? [] : [years.from, (years.to ?? years.from) + 1],
  )
  const inside = edges.filter((year) => year > from && year <= (to ?? year))
  return [...new Set([from, ...inside])].sort((a, b) => a - b)
}

function checkYear(framework: Framework, year: number): FieldError[] {
  const inForce = seasonSteps.flatMap((step) =>
    framework.deadlines.flatMap((rule, index) =>
      rule.step === step && appliesIn(rule, year) ? [{ step, rule, index }] : [],
    ),
  )
  const windows = inForce.map((one) => ({ ...one, ...resolveRule(one.rule, year) }))
  const registered = windows.some((one) => one.step === 'registration')
  return [
    ...faultIf(!registered, '/deadlines', `năm ${year} chưa có thời hạn đăng ký (registration)`),
    ...windows.flatMap((one, n) => {
      const previous = windows[n - 1]
      const pointer = `/deadlines/${one.index}`
      if (one.to < one.from) return [{ pointer, detail: `năm ${year}: ngày cuối ${one.to} trước ngày đầu ${one.from}` }]
      if (previous === undefined) return []
      if (previous.step === one.step) return [{ pointer, detail: `năm ${year}: bước ${one.step} có hai thời hạn` }]
      const early = one.from < previous.from || one.to < previous.to
      return faultIf(early, pointer, `năm ${year}: bước ${one.step} mở hoặc hết hạn trước bước ${previous.step}`)
    }),
  ]
}

/** The same rule fails the same way in many years: the first year is said. */
function distinct(faults: readonly FieldError[]): FieldError[] {
  const pointers = faults.map((fault) => fault.pointer)
  return faults.filter((fault, index) => pointers.indexOf(fault.pointer) === index)
}
