import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({
  roundId: Id,
  ballotId: Id,
  /** Whose round it was: the body that recognised, or its heir. */
  organisationId: Id,
})

/** The candidacy's recognition was revoked; given by the policy that carries rounds over, never over REST. */
export const NoteRevocation = command({ name: 'NoteRevocation', stream: 'candidacy', target: 'exists', body })
export const RevocationNoted = event('RevocationNoted', 1, body)
