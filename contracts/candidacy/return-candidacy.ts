import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, FreeText, Positive } from '../values.ts'

const body = closed({
  /** What is missing or unclear, one entry each. */
  reasons: Type.Array(FreeText(2000), { minItems: 1, maxItems: 30 }),
  /** Last day, included, on which the branch may send its papers again. */
  until: DateOnly,
})

/**
 * The committee sends the candidacy back to its branch before its own meeting has proposed. Sheet and report open again,
 * and what the branch then adopts, votes and proposes is a new submission with papers of its own.
 */
export const ReturnCandidacy = command({
  name: 'ReturnCandidacy',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/returns',
    tag: 'Thẩm định',
    summary: 'Trả lại hồ sơ để bổ sung, hoàn thiện (ReturnCandidacy)',
    roles: ['committee', 'secretary', 'clerk'],
    within: 'own',
  },
})
/** `submission`: which one is awaited now, 2 after the first return. */
export const CandidacyReturned = event('CandidacyReturned', 1, closed({ ...body.properties, submission: Positive }))
