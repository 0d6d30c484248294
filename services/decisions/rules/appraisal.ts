import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { criteriaById } from './criteria.ts'
import type { ScoreLine } from './sheet.ts'
import { countedPoints, sheetTotals } from './totals.ts'

/** What must be explained: the total, or single criteria in the framework's order, as `appraisal.of` says. */
export type ExplanationNeeded = { readonly total: boolean; readonly criteria: readonly string[] }

/** Compares the appraisal with the branch's own sheet, up or down alike. */
export function explanationNeeded(
  framework: Framework,
  self: readonly ScoreLine[],
  appraised: readonly ScoreLine[],
): ExplanationNeeded {
  const limit = framework.appraisal.explainWhenDifferenceAtLeast
  if (framework.appraisal.of === 'total') {
    const difference = sheetTotals(framework, appraised).total - sheetTotals(framework, self).total
    return { total: Math.abs(difference) >= limit, criteria: [] }
  }
  const [own, other] = [byCriterion(self), byCriterion(appraised)]
  const differs = (criterion: Criterion) => differsBy(criterion, own.get(criterion.id), other.get(criterion.id), limit)
  const criteria = [...criteriaById(framework).values()].filter(differs).map((criterion) => criterion.id)
  return { total: false, criteria }
}

function byCriterion(lines: readonly ScoreLine[]): ReadonlyMap<string, ScoreLine> {
  return new Map(lines.map((line) => [line.criterion, line]))
}

/** A criterion left out by one side and scored by the other differs, however few its points. */
function differsBy(criterion: Criterion, self: ScoreLine | undefined, appraised: ScoreLine | undefined, limit: number) {
  const [a, b] = [countedPoints(criterion, self), countedPoints(criterion, appraised)]
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) >= limit
  return a !== b
}
