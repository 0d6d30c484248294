// Issuer, day and signer of the công văn that corrects an issued paper, and what it is printed from.
import type { Refused } from '../../../contracts/refusals.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { factsOn, officersOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn } from '../organisation/superiors.ts'
import { officerRefs } from './candidacy-sources.ts'
import { recipientRefs, recipients } from './recipients.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'
import { type Correction, type Draft, document } from './state.ts'
import { withHeirs, withSuperior } from './superior.ts'

type Item = { readonly id: string; readonly item?: number }

/** The how manieth correction of a paper it is, from 1. */
export function correctionOf({ id, item = 0 }: Item, context: Context): Correction | undefined {
  return context.get(document, id)?.corrections[item - 1]
}

/** By whoever signs now for the organ whose officer signed then, to all whom the paper concerns. */
export function aboutCorrection(source: Item, context: Context): PaperFacts | Refused {
  const correction = correctionOf(source, context)
  const organ = correction === undefined ? undefined : organOf(context.get(document, source.id)!.draft!, context)
  if (correction === undefined || organ === undefined) return nothing()
  const corrected = context.get(document, source.id)!
  const { organisationId, candidacies } = corrected.draft!
  const issuer = heirOn(organisationId, correction.on, context)
  const facts = signedFor(issuer, organ, correction.on, [...candidacies], context)
  const addressees = recipients(corrected, correction.on, context).filter((id) => id !== issuer)
  return isRefused(facts) || addressees.length === 0 ? facts : { ...facts, addressees }
}

/** The organ in which whoever signed it held office; minutes, which tellers sign, are its first organ's. */
export function organOf({ organisationId, signers, date }: Draft, context: Context): string | undefined {
  const issuer = context.get(organisation, organisationId)!
  const { organs } = factsOn(issuer, date)
  const own = organs.find(({ code }) =>
    officersOn(issuer, code, date).some(({ personId }) => personId === signers[0]?.personId),
  )
  return (own ?? organs[0])?.code
}

export function ofCorrection(source: Item, context: Context): StreamRef[] {
  const state = context.get(document, source.id)
  const correction = correctionOf(source, context)
  if (state?.draft == null || correction === undefined) return [ref(document, source.id)]
  const { organisationId } = state.draft
  return [
    ref(document, source.id),
    ...withSuperior(organisationId, context),
    ...officerRefs(organisationId, context),
    ...recipientRefs(state, correction.on, context),
    ...recipients(state, correction.on, context).flatMap((id) => withHeirs(id, context)),
  ]
}
