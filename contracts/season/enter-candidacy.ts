import { command, event } from '../define.ts'
import { closed, Id, Positive } from '../values.ts'

const body = closed({ candidacyId: Id, organisationId: Id, attempt: Positive })

/** Tells the season of a registration; given by a policy. From it the season knows whom its counts and its end are about. */
export const EnterCandidacy = command({ name: 'EnterCandidacy', stream: 'season', target: 'exists', body })
export const CandidacyEntered = event('CandidacyEntered', 1, body)
