import type { CriteriaGroup, Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import type { ScoreLine } from './sheet.ts'

export type GroupTotal = { readonly group: string; readonly points: Hundredths; readonly maximum: Hundredths }
export type SheetTotals = {
  readonly total: Hundredths
  /** What could have been reached: the framework's total without the criteria left out. */
  readonly maximum: Hundredths
  readonly groups: readonly GroupTotal[]
}

/**
 * Sums of a checked sheet, in hundredths. “Không áp dụng” gives its maximum (`full-points`) or takes the criterion out of
 * points and maximum alike (`left-out`); an empty line adds nothing, so judge only a sheet without missing criteria.
 */
export function sheetTotals(framework: Framework, scores: readonly ScoreLine[]): SheetTotals {
  const lines = new Map(scores.map((line) => [line.criterion, line]))
  const groups = framework.groups.map((group) => groupTotal(group, lines))
  return { total: sum(groups.map((g) => g.points)), maximum: sum(groups.map((g) => g.maximum)), groups }
}

/** What a line counts for: null where it is empty, 'left-out' where it leaves the reckoning. */
export function countedPoints(criterion: Criterion, line: ScoreLine | undefined): Hundredths | 'left-out' | null {
  if (line === undefined) return null
  if (line.notApplicable) return criterion.notApplicable === 'left-out' ? 'left-out' : criterion.maximum
  return line.points ?? null
}

function groupTotal(group: CriteriaGroup, lines: ReadonlyMap<string, ScoreLine>): GroupTotal {
  const counted = group.criteria.map((criterion) => ({
    criterion,
    points: countedPoints(criterion, lines.get(criterion.id)),
  }))
  const kept = counted.filter((c) => c.points !== 'left-out')
  return {
    group: group.id,
    points: sum(kept.map((c) => (typeof c.points === 'number' ? c.points : 0))),
    maximum: sum(kept.map((c) => c.criterion.maximum)),
  }
}

function sum(points: readonly number[]): number {
  return points.reduce((all, one) => all + one, 0)
}
