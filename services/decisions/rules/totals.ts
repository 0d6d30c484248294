import type { Framework } from '../../../contracts/framework/framework.ts'
import { monthTotals } from './months.ts'
import { oneSheet, type SheetTotals } from './one-sheet.ts'
import type { ScoreLine } from './score-line.ts'

/**
 * Sums of a checked sheet, in hundredths. “Không áp dụng” gives its maximum (`full-points`) or takes the criterion out of
 * points and maximum alike (`left-out`); an empty line adds nothing, so judge only a sheet without missing criteria.
 * `months`: those judged, in a monthly framework.
 */
export function sheetTotals(
  framework: Framework,
  scores: readonly ScoreLine[],
  months: readonly number[] | null = null,
): SheetTotals {
  return months === null ? oneSheet(framework, scores) : monthTotals(framework, scores, months)
}
