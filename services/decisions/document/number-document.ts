import { DocumentNumbered, NumberDocument } from '../../../contracts/document/number-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { document, issuerOf } from './state.ts'

export const numberDocument = decision({
  contract: NumberDocument,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body }, state) {
    if (state.draft === null) return refuse('DOCUMENT_CANCELLED', 'Văn bản đã hủy.')
    if (state.number !== null) return refuse('ALREADY_NUMBERED', `Văn bản đã có số ${state.number}.`)
    return [DocumentNumbered(body)]
  },
  commandOf: (events) => only(events, 'DocumentNumbered').data,
})
