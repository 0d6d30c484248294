// Issuer, day and signer of a giấy mời, and what it is printed from.
import type { Refused } from '../../../contracts/refusals.ts'
import { invitation } from '../invitation/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { person } from '../person/state.ts'
import { officerRefs } from './candidacy-sources.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'
import { withSuperior } from './superior.ts'
import { withRules } from './with-rules.ts'

export function aboutInvitation(id: string, context: Context): PaperFacts | Refused {
  const called = context.get(invitation, id)?.called
  return called == null ? nothing() : signedFor(called.organisationId, called.organ, called.on, [], context)
}

/** The invitation with its season and framework, the body that invites and its superiors, officers and guests. */
export function ofInvitation(id: string, context: Context): StreamRef[] {
  const called = context.get(invitation, id)?.called
  if (called == null) return [ref(invitation, id)]
  return [
    ref(invitation, id),
    ...withRules(called.seasonId, context),
    ...withSuperior(called.organisationId, context),
    ...officerRefs(called.organisationId, context),
    ...(called.guests ?? []).map(({ personId }) => ref(person, personId)),
  ]
}
