import type { LocalDate } from '../../../contracts/values.ts'

/** Regulations on the yearly rating of organisations, the newest first; each in force from its signing. */
const regulations = [
  { from: '2025-08-30', name: '366-QĐ/TW' },
  { from: '2023-10-04', name: '124-QĐ/TW' },
  { from: '0001-01-01', name: '132-QĐ/TW' },
] as const

/** The regulation by which an organisation is rated on a date. */
export function ratingRegulation(date: LocalDate): string {
  return regulations.find(({ from }) => from <= date)!.name
}
