import { command, event } from '../define.ts'
import { closed } from '../values.ts'

const body = closed({})

/** Asks again for what is due on a document and was blocked or failed. */
export const RetryDocument = command({
  name: 'RetryDocument',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/retry',
    tag: 'Văn bản',
    summary: 'Thử lại việc còn vướng của văn bản (RetryDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority', 'administrator'],
    within: 'subtree',
  },
})
export const DocumentRetryRequested = event('DocumentRetryRequested', 1, body)
