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
    ...framework.deadlines.flatMap((rule, index) => checkRule(rule, `/deadlines/${index}`)),
  ]
  // Days that do not exist would move other windows, so the years are looked at only when every rule is sound.
  return shape.length > 0 ? shape : distinct(yearsThatDiffer(framework).flatMap((year) => checkYear(framework, year)))
}

function checkRule(rule: DeadlineRule, pointer: string): FieldError[] {
  const { years } = rule
  return [
    ...faultIf((rule.before === undefined) === (rule.to === undefined), pointer, 'phải có đúng một trong before, to'),
    ...faultIf(years?.to !== undefined && years.to < years.from, `${pointer}/years/to`, 'năm cuối trước năm đầu'),
    ...checkDay(rule.opens, `${pointer}/opens`),
    ...checkDay(rule.before, `${pointer}/before`),
    ...checkDay(rule.to, `${pointer}/to`),
  ]
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
