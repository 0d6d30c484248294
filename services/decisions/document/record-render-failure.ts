import { DocumentRenderFailed, RecordRenderFailure } from '../../../contracts/document/record-rendering.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { AWAITS_DRAFT, document, issuerOf } from './state.ts'

export const recordRenderFailure = decision({
  contract: RecordRenderFailure,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body }, state) {
    if (state.rendered !== null) return refuse('ALREADY_RENDERED', 'Văn bản đã có tệp.')
    if (state.draft === null) return refuse('DOCUMENT_CANCELLED', AWAITS_DRAFT)
    return [DocumentRenderFailed(body)]
  },
  commandOf: (events) => only(events, 'DocumentRenderFailed').data,
})
