import { CancelDocument, DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { citingReads, isCitedByIssued } from './cited.ts'
import { AWAITS_DRAFT, document, issuerOf } from './state.ts'

export const cancelDocument = decision({
  contract: CancelDocument,
  stream: document,
  version: 2,
  actsFor: (_, state) => issuerOf(state),
  reads: (_, state, context) => citingReads(state, context),
  decide({ id, body }, state, context) {
    if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành, không hủy được.')
    if (state.draft === null) return refuse('DOCUMENT_CANCELLED', AWAITS_DRAFT)
    if (isCitedByIssued(id, state, context)) {
      return refuse('ALREADY_ISSUED', 'Văn bản viện dẫn số của văn bản này đã ban hành, không hủy được.')
    }
    return [DocumentCancelled(body)]
  },
  commandOf: (events) => only(events, 'DocumentCancelled').data,
})
