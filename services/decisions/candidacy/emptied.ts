// Which lines of a sheet are scored anew after two branches became one.
import type { MergeCandidacy } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { criteriaById } from '../rules/criteria.ts'
import type { Candidacy } from './state.ts'

/** Whether it is scored on a denominator that whoever scores counts. */
function hasOpenRatio({ ratio }: Criterion): boolean {
  return ratio !== undefined && ratio.fixed === undefined
}

export function hasOpenRatios(rules: Framework): boolean {
  return [...criteriaById(rules).values()].some(hasOpenRatio)
}

/** The scored criteria whose lines count no more, in the order in which they were first scored. */
export function emptiedBy(
  { scores, denominators }: BodyOf<typeof MergeCandidacy>,
  state: Candidacy,
  rules: Framework,
): string[] {
  const scored = [...new Set(state.scores.map(({ criterion }) => criterion))]
  if (scores === 'again') return scored
  const known = criteriaById(rules)
  return denominators === 'combined' ? scored.filter((id) => hasOpenRatio(known.get(id)!)) : []
}
