import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import { roundedDiv } from './exact.ts'

/** Measured values, whole numbers from 0: `outOf` only for a ratio without a fixed denominator. */
export type Measured = { readonly counted: number; readonly outOf?: number }

/**
 * Points that follow from measured values; a person may still give others within the rules. Null where a person decides
 * alone (steps, yes or no, judgement) or the denominator is not known yet.
 */
export function suggestPoints(
  framework: Framework,
  criterion: Criterion,
  measured: Measured,
): Hundredths | 'not-applicable' | null {
  if (criterion.kind === 'ratio' && criterion.ratio !== undefined) return byRatio(framework, criterion, measured)
  if (criterion.kind === 'deduct' && criterion.deduct !== undefined) {
    return Math.max(0, criterion.maximum - measured.counted * criterion.deduct.perCase)
  }
  if (criterion.kind === 'count' && criterion.count !== undefined) {
    return Math.min(criterion.maximum, measured.counted * criterion.count.perItem)
  }
  return null
}

function byRatio(framework: Framework, criterion: Criterion, measured: Measured): Hundredths | 'not-applicable' | null {
  const denominator = criterion.ratio?.fixed ?? measured.outOf
  if (denominator === undefined) return null
  if (denominator === 0)
    return criterion.ratio?.zeroDenominator === 'full-points' ? criterion.maximum : 'not-applicable'
  const { step, ratioRounding } = framework.score
  const steps = roundedDiv(
    criterion.maximum * Math.min(measured.counted, denominator),
    denominator * step,
    ratioRounding,
  )
  return steps * step
}
