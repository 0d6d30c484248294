import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, FreeText, Label } from '../values.ts'

const body = closed({
  items: Type.Array(
    closed({
      /** Where it stands: `Mục II, trang 2`. */
      at: Label(200),
      printed: FreeText(2000),
      correct: FreeText(2000),
    }),
    { minItems: 1, maxItems: 20 },
  ),
})

/**
 * Corrects what an issued paper says, on the command's business date, by a công văn of its own; the paper stays as it was issued.
 * What was decided is not changed by it.
 */
export const CorrectDocument = command({
  name: 'CorrectDocument',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/corrections',
    tag: 'Văn bản',
    summary: 'Đính chính văn bản đã ban hành (CorrectDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const DocumentCorrected = event('DocumentCorrected', 1, body)
