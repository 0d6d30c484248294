import { AttachScan, ScanAttached } from '../../../contracts/document/attach-scan.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { document, issuerOf, neverIssued } from './state.ts'

export const attachScan = decision({
  contract: AttachScan,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body }, state) {
    const never = neverIssued(state)
    if (never !== null) return never
    if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành, không nhận bản quét nữa.')
    if (state.rendered === null)
      return refuse('NOT_RENDERED', 'Văn bản chưa được tạo tệp nên chưa có bản để ký và quét.')
    return [ScanAttached(body)]
  },
  commandOf: (events) => only(events, 'ScanAttached').data,
})
