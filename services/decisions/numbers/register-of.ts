import { refuse } from '../../../contracts/refusals.ts'
import { document } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import type { Target } from '../kernel/decision.ts'

/** The register that numbers a document: per organisation, term and type (HD 05 I.3.1.1). */
export const registerOf: Target<{ readonly documentId: string }> = {
  reads: ({ documentId }) => [ref(document, documentId)],
  id({ documentId }, context) {
    const paper = context.get(document, documentId)
    // A cancelled paper's number stands in the register of the draft that was cancelled.
    const draft = paper?.draft ?? paper?.cancelled?.draft
    if (draft == null) return refuse('NOT_FOUND', `Không tìm thấy văn bản mã “${documentId}”.`)
    if (draft.termId === undefined) return refuse('ALREADY_NUMBERED', 'Loại văn bản này không đánh số.')
    return `${draft.organisationId}-${draft.termId}-${draft.type}`
  },
}
