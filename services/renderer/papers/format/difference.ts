import type { Hundredths } from '../../../../contracts/values.ts'
import { points } from './points.ts'

/** A difference of points with its sign: `+0,5`, `-1`, `0`. */
export const difference = (value: Hundredths): string => `${value > 0 ? '+' : ''}${points(value)}`
