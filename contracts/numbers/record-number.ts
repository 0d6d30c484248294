import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, Positive } from '../values.ts'

const body = closed({
  documentId: Id,
  /** Left out where the service numbers a paper that was signed first: then the next one is taken. */
  number: Type.Optional(Positive),
})

/** Records the number that the office's own register gave; a number that is taken or was cancelled is refused. */
export const RecordNumber = command({
  name: 'RecordNumber',
  stream: 'numbers',
  target: 'derived',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{documentId}/number',
    tag: 'Văn bản',
    summary: 'Ghi số văn bản theo sổ của cơ quan (RecordNumber)',
    roles: ['clerk', 'secretary', 'committee', 'authority'],
    within: 'own',
  },
})
export const NumberRecorded = event('NumberRecorded', 1, closed({ documentId: Id, number: Positive }))
