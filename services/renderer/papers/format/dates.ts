import { printedMonth } from '../../../../contracts/time.ts'
import type { LocalDate } from '../../../../contracts/values.ts'

/** Width of a gap left to be filled in by hand: eight no-break spaces are about 10 mm at 14 pt. */
export const GAP = '\u00a0'.repeat(8)

const parts = (date: LocalDate) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month, day }
}

/** `ngày 03 tháng 02 năm 2025`. */
export function longDate(date: LocalDate): string {
  const { year, month, day } = parts(date)
  return `ngày ${day} tháng ${printedMonth(month)} năm ${year}`
}

/** The date of a paper whose day of signing is not yet known: `ngày        tháng 12 năm 2024`. */
export function openDate(date: LocalDate): string {
  const { year, month } = parts(date)
  return `ngày${GAP}tháng ${printedMonth(month)} năm ${year}`
}

/** The same in running text: `ngày        /12/2024`. */
export function openShortDate(date: LocalDate): string {
  const { year, month } = parts(date)
  return `ngày${GAP}/${printedMonth(month)}/${year}`
}

/** `14 giờ 30 phút` from `14:30`. */
export function timeOfDay(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${hours} giờ ${minutes} phút`
}

/** `14 giờ 30` from `14:30`: where a day follows. */
export function hourOfDay(time: string): string {
  return time.replace(':', ' giờ ')
}

/** The second line on the right of the head: `Sơn La, ngày 12 tháng 12 năm 2024`. */
export const placeAndDate = (place: string, date: string): string => `${place}, ${date}`
