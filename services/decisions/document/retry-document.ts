import { DocumentRetryRequested, RetryDocument } from '../../../contracts/document/retry-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision } from '../kernel/decision.ts'
import { document, issuerOf } from './state.ts'

export const retryDocument = decision({
  contract: RetryDocument,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide(_, state) {
    if (state.rendered !== null) return refuse('NOTHING_TO_RETRY', 'Văn bản đã có tệp, không còn việc nào vướng.')
    return [DocumentRetryRequested({})]
  },
  commandOf: () => ({}),
})
