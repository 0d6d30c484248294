/** Vietnam's offset from UTC; the country has had no summer time since 1975, so business dates need no zone tables. */
const offsetMs = 7 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/** Date and time of day in Vietnam at a UTC instant, `2024-12-12T14:30:05`. */
export function vietnamTime(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 19)
}

/** The business date (Asia/Ho_Chi_Minh) of a UTC instant. */
export function businessDate(instant: string): string {
  return vietnamTime(instant).slice(0, 10)
}

/** The time of day in Vietnam at a UTC instant, `14:30`. */
export function timeOfDay(instant: string): string {
  return vietnamTime(instant).slice(11, 16)
}

/** Whole days from one date to a later one; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

export function dayBefore(date: string): string {
  return new Date(Date.parse(date) - dayMs).toISOString().slice(0, 10)
}

/** The month of a date, `2024-05`; months compare as their texts do. */
export function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** A month as printed (HD 36 and HD 05 I.4.2.2): 1 and 2 take a leading zero, no other month does. */
export function printedMonth(month: string): string {
  return Number(month) < 3 ? month : String(Number(month))
}

/** `2024-12-03` as printed in running text: 03/12/2024, 09/01/2026, 18/3/2024. */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return `${day}/${printedMonth(month)}/${year}`
}
