import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({ candidacyId: Id, organisationId: Id, to: Id })

/** Tells a season that one of its candidacies goes on in another, `to`; given by a policy. Its counts and its end are about it no more. */
export const NoteTransfer = command({ name: 'NoteTransfer', stream: 'season', target: 'exists', body })
export const CandidacyLeft = event('CandidacyLeft', 1, body)
