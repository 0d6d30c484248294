import { candidacy } from '../decisions/candidacy/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import { type Policy, stateAt } from './policy.ts'

/** Papers that are sent back have a letter with them, of the submission that it asks for. */
export const draftReturnLetters: Policy = {
  name: 'draft-return-letters',
  on: ['CandidacyReturned'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const { submission } = await stateAt(around, candidacy, event)
    return draftPaper('return-letter', { stream: 'candidacy', id: idOf(event.stream) }, around, submission)
  },
}
