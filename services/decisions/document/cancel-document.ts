import { CancelDocument, DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { document, issuerOf } from './state.ts'

export const cancelDocument = decision({
  contract: CancelDocument,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body }, state) {
    if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành, không hủy được.')
    if (state.draft === null) return refuse('DOCUMENT_CANCELLED', 'Văn bản đã hủy, đang chờ soạn lại.')
    return [DocumentCancelled(body)]
  },
  commandOf: (events) => only(events, 'DocumentCancelled').data,
})
