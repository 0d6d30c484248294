import type { LocalDate } from '../../../contracts/values.ts'

/** First and last day included; without a last day it goes on. */
export function holdsOn(from: LocalDate, to: LocalDate | undefined, date: LocalDate): boolean {
  return from <= date && (to === undefined || date <= to)
}
