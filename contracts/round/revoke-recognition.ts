import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, FreeText, Id } from '../values.ts'

const body = closed({
  ballotId: Id,
  /** Of the round's candidacies those whose recognition is revoked, each with the reason; the others stay recognised. */
  items: Type.Array(closed({ candidacyId: Id, reason: FreeText(2000) }), { minItems: 1, maxItems: 200 }),
  /** Căn cứ: the discipline decision, the conclusion of an inspection. */
  bases: Type.Array(Citation, { minItems: 1, maxItems: 10 }),
})

/**
 * Hủy bỏ nội dung công nhận: by a meeting that was called to revoke, of the body that recognised or of its heir. What was
 * recognised stays in the log and on paper, with the decision that revoked it.
 */
export const RevokeRecognition = command({
  name: 'RevokeRecognition',
  stream: 'round',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/revocation',
    tag: 'Hội nghị xét',
    summary: 'Quyết định hủy bỏ nội dung công nhận (RevokeRecognition)',
    roles: ['authority', 'secretary', 'clerk'],
    within: 'own',
  },
})
export const RecognitionRevoked = event('RecognitionRevoked', 1, body)
