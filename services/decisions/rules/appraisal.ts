import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { criteriaById } from './criteria.ts'
import { byKey, countedPoints, keyOf, type ScoreLine } from './score-line.ts'
import { sheetTotals } from './totals.ts'

/**
 * What must be explained: the total, or single criteria in the framework's order (in a monthly framework each month's,
 * named by `keyOf`), as `appraisal.of` says.
 */
export type ExplanationNeeded = { readonly total: boolean; readonly criteria: readonly string[] }

/** Compares the appraisal with the branch's own sheet, up or down alike. */
export function explanationNeeded(
  framework: Framework,
  self: readonly ScoreLine[],
  appraised: readonly ScoreLine[],
  months: readonly number[] | null = null,
): ExplanationNeeded {
  const limit = framework.appraisal.explainWhenDifferenceAtLeast
  if (framework.appraisal.of === 'total') {
    const difference = sheetTotals(framework, appraised, months).total - sheetTotals(framework, self, months).total
    return { total: Math.abs(difference) >= limit, criteria: [] }
  }
  const [own, other] = [byKey(self), byKey(appraised)]
  const lines = [...criteriaById(framework).values()].flatMap((criterion) =>
    (months ?? [undefined]).map((month) => ({ criterion, key: keyOf({ criterion: criterion.id, month }) })),
  )
  const criteria = lines
    .filter(({ criterion, key }) => differsBy(criterion, own.get(key), other.get(key), limit))
    .map(({ key }) => key)
  return { total: false, criteria }
}

/** A criterion left out by one side and scored by the other differs, however few its points. */
function differsBy(criterion: Criterion, self: ScoreLine | undefined, appraised: ScoreLine | undefined, limit: number) {
  const [a, b] = [countedPoints(criterion, self), countedPoints(criterion, appraised)]
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) >= limit
  return a !== b
}
