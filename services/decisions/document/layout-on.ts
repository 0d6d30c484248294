import { hd05From, type LayoutRule } from '../../../contracts/document/draft-document.ts'
import type { LocalDate } from '../../../contracts/values.ts'

/**
 * The layout rule of a document's own date. Asked here and nowhere else: HD 05 (part III.2) lets the committees of army
 * and police adapt points of it, so one day the date alone will not say.
 */
export function layoutOn(date: LocalDate): LayoutRule {
  return date < hd05From ? 'hd36-2018' : 'hd05-2026'
}
