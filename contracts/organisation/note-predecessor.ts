import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, Id, oneOf } from '../values.ts'

const body = closed({
  organisationId: Id,
  by: oneOf('merged', 'split', 'dissolved'),
  /** Whose successor it had been itself, at any remove. */
  earlier: Type.Array(Id, { maxItems: 200 }),
  from: DateOnly,
})

/** Tells an organisation whose successor it became; given by a policy. */
export const NotePredecessor = command({ name: 'NotePredecessor', stream: 'organisation', target: 'exists', body })
export const PredecessorNoted = event('PredecessorNoted', 1, body)
