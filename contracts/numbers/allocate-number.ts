import { command, event } from '../define.ts'
import { closed, Id, Positive } from '../values.ts'

const body = closed({ documentId: Id })

/** Takes the next number of an organisation, term and paper type for a document; asking again gives the same one. */
export const AllocateNumber = command({ name: 'AllocateNumber', stream: 'numbers', target: 'derived', body })
export const NumberAllocated = event('NumberAllocated', 1, closed({ ...body.properties, number: Positive }))
