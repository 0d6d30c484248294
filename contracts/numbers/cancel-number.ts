import { command, event } from '../define.ts'
import { closed, Id, Label, Positive } from '../values.ts'

const body = closed({ documentId: Id, number: Positive, reason: Label(300) })

/** Keeps a cancelled paper's number in the register as cancelled, so that it is never given again; given by a policy. */
export const CancelNumber = command({ name: 'CancelNumber', stream: 'numbers', target: 'derived', body })
export const NumberCancelled = event('NumberCancelled', 1, body)
