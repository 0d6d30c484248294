import { PrepareSignature, SignaturePrepared } from '../../../contracts/document/prepare-signature.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { maySign, notRegistered } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const prepareSignature = decision({
  contract: PrepareSignature,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  reads: ({ body }) => [ref(person, body.personId)],
  decide: ({ body }, state, context) =>
    maySign(body, state) ?? notRegistered(body, context) ?? [SignaturePrepared(body)],
  commandOf: (events) => only(events, 'SignaturePrepared').data,
})
