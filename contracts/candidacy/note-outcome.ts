import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, Id, oneOf } from '../values.ts'

const body = closed({
  roundId: Id,
  /** Whose round it was: the branch's, the committee's or the authority's. */
  level: oneOf('branch', 'committee', 'authority'),
  /** Of the season's approvers, from 0; only where it does not follow from the level as in a chain of three. */
  step: Type.Optional(Count),
  outcome: oneOf('proposed', 'not-proposed', 'recognised', 'not-recognised'),
  certificate: Type.Boolean(),
  ballotId: Type.Optional(Id),
})

/** What a round did to the candidacy; given by the policy that carries rounds over, never over REST. */
export const NoteOutcome = command({ name: 'NoteOutcome', stream: 'candidacy', target: 'exists', body })
export const OutcomeNoted = event('OutcomeNoted', 2, body)
