import { refuse } from '../../../contracts/refusals.ts'
import { document, newestDraft } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import type { Target } from '../kernel/decision.ts'

/** The register that numbers a document: per organisation, term and type (HD 05 I.3.1.1). */
export const registerOf: Target<{ readonly documentId: string }> = {
  reads: ({ documentId }) => [ref(document, documentId)],
  id({ documentId }, context) {
    // A cancelled paper's number stands in the register of the draft that was cancelled.
    const draft = newestDraft(context.get(document, documentId))
    if (draft === undefined) return refuse('NOT_FOUND', `Không tìm thấy văn bản mã “${documentId}”.`)
    if (draft.termId === undefined) return refuse('ALREADY_NUMBERED', 'Loại văn bản này không đánh số.')
    return `${draft.organisationId}-${draft.termId}-${draft.type}`
  },
}
