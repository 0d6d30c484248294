import { command, event } from '../define.ts'
import { closed, DateOnly, Id } from '../values.ts'
import { Code } from './establish.ts'

const body = closed({ organisationId: Id, kind: Code, from: DateOnly })

/** Tells an organisation of one established directly below it; given by a policy. Papers count branches by it. */
export const NoteSubordinate = command({ name: 'NoteSubordinate', stream: 'organisation', target: 'exists', body })
export const SubordinateNoted = event('SubordinateNoted', 1, body)
