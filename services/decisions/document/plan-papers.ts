// Issuer, day and signer of a branch's own plan, and what it is printed from.
import type { Refused } from '../../../contracts/refusals.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { heirOn } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { plan } from '../plan/state.ts'
import { isOpened, season } from '../season/state.ts'
import { officerRefs } from './candidacy-sources.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'
import { withHeirs, withSuperior } from './superior.ts'

/** The committee whose season it is gets it, to know of it. */
export function aboutPlan(id: string, context: Context): PaperFacts | Refused {
  const adopted = context.get(plan, id)?.adopted
  if (adopted == null) return nothing()
  const { organisationId, seasonId, committeeId, on } = adopted
  const held = context.get(season, seasonId)
  if (!isOpened(held)) return nothing()
  const facts = signedFor(heirOn(organisationId, on, context), held.opened.approvers[0]!.organ, on, [], context)
  return isRefused(facts) ? facts : { ...facts, addressees: [committeeId] }
}

/** The plan with its season and framework, the branch and its superiors, and everybody whom it names. */
export function ofPlan(id: string, context: Context): StreamRef[] {
  const adopted = context.get(plan, id)?.adopted
  if (adopted == null) return [ref(plan, id)]
  const { organisationId, seasonId, frameworkId, committeeId, tasks } = adopted
  return [
    ref(plan, id),
    ref(season, seasonId),
    ref(framework, frameworkId),
    ...withSuperior(organisationId, context),
    ...withHeirs(committeeId, context),
    ...officerRefs(organisationId, context),
    ...tasks.flatMap(({ personId }) => (personId === undefined ? [] : [ref(person, personId)])),
  ]
}
