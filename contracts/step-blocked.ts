import Type from 'typebox'
import { event } from './define.ts'
import { closed, Label } from './values.ts'

/**
 * A step that follows by itself was refused. Written to the stream of the event that asked for it, by the relay, so
 * that the case shows what it waits for; tried again on request and at each start of the relay.
 */
export const StepBlocked = event(
  'StepBlocked',
  1,
  closed({
    policy: Label(80),
    /** The stream that the step would have written to. */
    target: Label(200),
    sourceEvent: Type.String({ format: 'uuid' }),
    refusal: closed({ code: Label(60), detail: Label(1000) }),
  }),
)
