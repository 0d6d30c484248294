import { hd05From, type LayoutRule } from '../../../contracts/document/draft-document.ts'
import type { LocalDate } from '../../../contracts/values.ts'

/**
 * The layout rule of a document's own date. Asked here and nowhere else. `own`: of an organisation that goes by another one:
 * HD 05 (part III.2) lets the committees of army and police adapt points of it.
 */
export function layoutOn(date: LocalDate, own?: LayoutRule): LayoutRule {
  if (own !== undefined) return own
  return date < hd05From ? 'hd36-2018' : 'hd05-2026'
}
