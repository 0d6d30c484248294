import { command, event } from '../define.ts'
import { closed, Label } from '../values.ts'

const body = closed({
  /** Why, in a few words that name nobody; it stands in the register of numbers. */
  reason: Label(300),
})

/**
 * Cancels a paper that is not issued yet, as one that was spoilt or prints a wrong name. Its number stays cancelled in
 * the register; the paper is drafted again from what is recorded now.
 */
export const CancelDocument = command({
  name: 'CancelDocument',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/cancel',
    tag: 'Văn bản',
    summary: 'Hủy văn bản chưa ban hành để soạn lại (CancelDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const DocumentCancelled = event('DocumentCancelled', 1, body)
