import { ApplySignature } from '../../../contracts/document/apply-signature.ts'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { maySign } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const applySignature = decision({
  contract: ApplySignature,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide({ body, recordedAt }, state) {
    const prepared = state.prepared.find(({ signatureId }) => signatureId === body.signatureId)
    if (prepared === undefined) {
      return refuse('SIGNATURE_UNKNOWN', 'Không có lượt chuẩn bị ký này trên tệp hiện nay: hãy chuẩn bị lại.')
    }
    if (recordedAt > prepared.expiresAt) {
      return refuse('SIGNATURE_EXPIRED', 'Lượt chuẩn bị ký đã quá hạn: hãy chuẩn bị lại.')
    }
    return maySign(body, state) ?? [SignatureApplied({ ...body, way: 'token' })]
  },
  commandOf(events) {
    const { way: _, signatureId, ...body } = only(events, 'SignatureApplied').data
    return { ...body, signatureId: signatureId! }
  },
})
