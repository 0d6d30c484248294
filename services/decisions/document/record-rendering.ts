import { DocumentRendered, RecordRendering } from '../../../contracts/document/record-rendering.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { document, isPrintable, issuerOf } from './state.ts'

export const recordRendering = decision({
  contract: RecordRendering,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body }, state) {
    if (state.rendered !== null) return refuse('ALREADY_RENDERED', 'Văn bản đã có tệp.')
    if (!isPrintable(state)) return refuse('NOT_NUMBERED', 'Văn bản chưa có số nên chưa tạo tệp.')
    return [DocumentRendered(body)]
  },
  commandOf: (events) => only(events, 'DocumentRendered').data,
})
