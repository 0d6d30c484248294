import type { Framework } from '../../../contracts/framework/framework.ts'
import { roundedDiv } from './exact.ts'

type Limit = Framework['quota']['maximumRecognised']

/** How many may be recognised out of `base` (the count that the limit's `of` names); null where there is no limit. */
export function quotaOf(limit: Limit, base: number): number | null {
  if (limit === null) return null
  return roundedDiv(limit.share.numerator * base, limit.share.denominator, limit.rounding)
}
