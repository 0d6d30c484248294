import { type DeadlineRule, type SeasonStep, seasonSteps, type YearDay } from '../../../contracts/framework/calendar.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { LocalDate } from '../../../contracts/values.ts'

/** First and last day, both included. */
export type Window = { readonly from: LocalDate; readonly to: LocalDate }
/** A step without a window has no time limit. */
export type Windows = { readonly [step in SeasonStep]?: Window }

const dayMs = 24 * 60 * 60 * 1000

/** The windows of the year judged; their days may run into the next. “trước ngày 7/5” ends on 6/5. */
export function resolveWindows(framework: Framework, year: number): Windows {
  const windows: { [step in SeasonStep]?: Window } = {}
  for (const step of seasonSteps) {
    const rule = deadlineOf(framework, step, year)
    if (rule !== undefined) windows[step] = resolveRule(rule, year)
  }
  return windows
}

/** The deadline rule of a step in a year; absent where the framework sets none. */
export function deadlineOf(framework: Framework, step: SeasonStep, year: number): DeadlineRule | undefined {
  return framework.deadlines.find((one) => one.step === step && appliesIn(one, year))
}

/** Where a date lies; without a window every date is open. */
export function placeInWindow(window: Window | undefined, date: LocalDate): 'not-open' | 'open' | 'closed' {
  if (window === undefined) return 'open'
  if (date < window.from) return 'not-open'
  return date > window.to ? 'closed' : 'open'
}

export function isWithin(window: Window | undefined, date: LocalDate): boolean {
  return placeInWindow(window, date) === 'open'
}

export function appliesIn(rule: DeadlineRule, year: number): boolean {
  if (rule.years === undefined) return true
  return rule.years.from <= year && year <= (rule.years.to ?? year)
}

/**
 * `before` names the first day that is too late, `to` the last day in time; a checked rule has one of them, or quarters or
 * dates in their place.
 */
export function resolveRule(rule: DeadlineRule, year: number): Window {
  const { dates, quarters, before, to } = rule
  if (dates !== undefined) return dates
  if (quarters !== undefined) return resolveQuarters(quarters, year)
  const opens = rule.opens!
  const last = before === undefined ? dayNumber(to ?? opens, year) : dayNumber(before, year) - 1
  return { from: dateOf(dayNumber(opens, year)), to: dateOf(last) }
}

/** The day before the month after the last quarter is the quarter's last. */
function resolveQuarters({ from, to, nextYear }: NonNullable<DeadlineRule['quarters']>, year: number): Window {
  const inYear = (month: number) => Date.UTC(nextYear ? year + 1 : year, month - 1, 1) / dayMs
  return { from: dateOf(inYear(from * 3 - 2)), to: dateOf(inYear(to * 3 + 1) - 1) }
}

function dayNumber(day: YearDay, year: number): number {
  return Date.UTC(day.nextYear ? year + 1 : year, day.month - 1, day.day) / dayMs
}

function dateOf(dayNumber: number): LocalDate {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10)
}
