import { AttachSignedFile } from '../../../contracts/document/attach-signed-file.ts'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { maySign, notRegistered } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const attachSignedFile = decision({
  contract: AttachSignedFile,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  reads: ({ body }) => [ref(person, body.personId)],
  decide: ({ body }, state, context) =>
    maySign(body, state) ?? notRegistered(body, context) ?? [SignatureApplied({ ...body, way: 'plug-in' })],
  commandOf(events) {
    const { way: _, ...body } = only(events, 'SignatureApplied').data
    return body
  },
})
