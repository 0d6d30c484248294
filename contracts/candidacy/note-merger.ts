import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({
  /** The candidacy that goes on, and who registered it. */
  into: Id,
  organisationId: Id,
})

/** Ends the candidacy of a branch that merged in another's; given by a policy. */
export const NoteMerger = command({ name: 'NoteMerger', stream: 'candidacy', target: 'exists', body })
export const CandidacyMerged = event('CandidacyMerged', 1, body)
