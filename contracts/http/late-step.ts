import { LateAccepted } from '../late.ts'
import { closed, DateOnly } from '../values.ts'

const { step, due } = LateAccepted.wire.properties

/** A step accepted on a day after the last one of its window (`due`). */
export const LateStep = closed({ step, due, on: DateOnly })
