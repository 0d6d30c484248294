import { given } from '../given.ts'
import { at, type Phase, seasonSteps } from '../season.ts'
import { monthly, published } from './monthly.ts'

/** The season under the monthly framework up to a phase, from its publication on. */
export function monthlyUntil(phase: Phase) {
  const steps = seasonSteps.slice(at('organised').length, at(phase).length)
  return given(at('organised'), [published, ...monthly(steps)])
}
