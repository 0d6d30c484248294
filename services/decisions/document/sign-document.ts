import { SignDocument } from '../../../contracts/document/sign-document.ts'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { decision, only } from '../kernel/decision.ts'
import { maySign } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const signDocument = decision({
  contract: SignDocument,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide: ({ body }, state) => maySign(body, state) ?? [SignatureApplied({ ...body, way: 'test-key' })],
  commandOf(events) {
    const { way: _, ...body } = only(events, 'SignatureApplied').data
    return body
  },
})
