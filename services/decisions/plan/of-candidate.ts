// The plan that a candidate adopted before it registered, with its paper.
import type { LocalDate } from '../../../contracts/values.ts'
import { documentId } from '../document/id.ts'
import { document } from '../document/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { planId } from './id.ts'
import { type Plan, plan } from './state.ts'

type Key = Parameters<typeof planId>[0]

export function planRefs(key: Key, organisationId: string): StreamRef[] {
  return [ref(plan, planId(key, organisationId)), ref(document, paperOf(key, organisationId))]
}

export function planOf(key: Key, organisationId: string, context: Context): Plan['adopted'] {
  return context.get(plan, planId(key, organisationId))?.adopted ?? null
}

/** Only a paper that was issued by the day is pinned: its number and day stay what they are. */
export function issuedPlan(
  key: Key,
  organisationId: string,
  on: LocalDate,
  context: Context,
): { readonly planDocumentId?: string } {
  const planDocumentId = paperOf(key, organisationId)
  const issued = context.get(document, planDocumentId)?.issued
  return issued == null || issued.signedOn > on ? {} : { planDocumentId }
}

function paperOf(key: Key, organisationId: string): string {
  return documentId('plan', { stream: 'plan', id: planId(key, organisationId) })
}
