import Type from 'typebox'
import { event } from './define.ts'
import { seasonSteps } from './framework/calendar.ts'
import { closed, DateOnly, FreeText, Id, oneOf } from './values.ts'

/** Why a step comes after its window, and who accepted that: somebody in office in the season's committee on the day. */
export const Late = closed({ reason: FreeText(2000), acceptedBy: Id })

/** In the body of every command that a window judges; only where the framework's deadline says `late: with-leave`. */
export const late = { late: Type.Optional(Late) }

/** A step was accepted after its window; appended right before the step's own event. */
export const LateAccepted = event(
  'LateAccepted',
  2,
  closed({ ...Late.properties, step: oneOf(...seasonSteps), due: DateOnly }),
)
