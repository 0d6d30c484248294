import { command, event } from '../define.ts'
import { closed, DateOnly, Id } from '../values.ts'

/** `from`: first day on which it is not directly below any more. */
const body = closed({ organisationId: Id, from: DateOnly })

/** Tells an organisation that one directly below it moved away or ended; given by a policy. */
export const NoteSubordinateLeft = command({
  name: 'NoteSubordinateLeft',
  stream: 'organisation',
  target: 'exists',
  body,
})
export const SubordinateLeft = event('SubordinateLeft', 1, body)
