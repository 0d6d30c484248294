import type { CriteriaGroup, Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import { scoredIn } from './criteria.ts'
import { countedPoints, type ScoreLine } from './score-line.ts'

/** One month in the sums of a monthly framework. */
export const oneMonth = 100

export type GroupTotal = { readonly group: string; readonly points: Hundredths; readonly maximum: Hundredths }
export type SheetTotals = {
  readonly total: Hundredths
  /** What could have been reached: the framework's total without the criteria left out. */
  readonly maximum: Hundredths
  readonly groups: readonly GroupTotal[]
  /** What each month came to, in a monthly framework: there total, maximum and groups count months, 100 for each. */
  readonly months?: readonly MonthResult[]
  /** Required criteria that were not passed; absent where there are none. */
  readonly missed?: readonly { readonly criterion: string; readonly month?: number }[]
}
export type Classification = 'not-reached' | 'reached' | 'excellent'
type MonthResult = { readonly month: number; readonly classification: Classification }

/** Sums of one sheet: of the year, or of a month. A criterion with parts counts for the sum of its parts. */
export function oneSheet(framework: Framework, scores: readonly ScoreLine[]): SheetTotals {
  const lines = new Map(scores.map((line) => [line.criterion, line]))
  const groups = framework.groups.map((group) => groupTotal(group, lines))
  const missed = framework.groups
    .flatMap(scoredIn)
    .filter((criterion) => criterion.required && falls(criterion, lines.get(criterion.id)))
  return {
    ...{ total: sum(groups.map((g) => g.points)), maximum: sum(groups.map((g) => g.maximum)), groups },
    ...(missed.length === 0 ? {} : { missed: missed.map(({ id }) => ({ criterion: id })) }),
  }
}

function falls(criterion: Criterion, line: ScoreLine | undefined): boolean {
  const counted = countedPoints(criterion, line)
  return counted !== 'left-out' && (counted ?? 0) < criterion.maximum
}

function groupTotal(group: CriteriaGroup, lines: ReadonlyMap<string, ScoreLine>): GroupTotal {
  return { group: group.id, ...sumOf(scoredIn(group), lines) }
}

/** Points and maximum of some criteria together; those left out are in neither. */
export function sumOf(criteria: readonly Criterion[], lines: ReadonlyMap<string, ScoreLine>) {
  const counted = criteria.map((criterion) => ({
    criterion,
    points: countedPoints(criterion, lines.get(criterion.id)),
  }))
  const kept = counted.filter(({ points }) => points !== 'left-out')
  return {
    points: sum(kept.map(({ points }) => (typeof points === 'number' ? points : 0))),
    maximum: sum(kept.map(({ criterion }) => criterion.maximum)),
  }
}

function sum(points: readonly number[]): number {
  return points.reduce((all, one) => all + one, 0)
}
