import { command, event } from '../define.ts'
import { closed, Positive } from '../values.ts'

const body = closed({ number: Positive })

/** Carries an allocated or recorded number over to its document; given by a policy. */
export const NumberDocument = command({ name: 'NumberDocument', stream: 'document', target: 'exists', body })
export const DocumentNumbered = event('DocumentNumbered', 1, body)
