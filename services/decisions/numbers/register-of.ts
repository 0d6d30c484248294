import { registerName } from '../../../contracts/document/paper-types.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { type Draft, document, newestDraft } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import type { Target } from '../kernel/decision.ts'

/** The register that numbers a document: per organisation, term and type symbol (HD 05 I.3.1.1). */
export const registerOf: Target<{ readonly documentId: string }> = {
  reads: ({ documentId }) => [ref(document, documentId)],
  id({ documentId }, context) {
    // A cancelled paper's number stands in the register of the draft that was cancelled.
    const draft = newestDraft(context.get(document, documentId))
    if (draft === undefined) return refuse('NOT_FOUND', `Không tìm thấy văn bản mã “${documentId}”.`)
    return registerId(draft) ?? refuse('ALREADY_NUMBERED', 'Loại văn bản này không đánh số.')
  },
}

/** undefined: a draft without a term is not numbered. */
export function registerId({ organisationId, termId, type }: Pick<Draft, 'organisationId' | 'termId' | 'type'>) {
  return termId === undefined ? undefined : `${organisationId}-${termId}-${registerName(type)}`
}
