import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { type Candidacy, candidacy, seasonsOf } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { person } from '../person/state.ts'
import { season } from '../season/state.ts'
import { placeOf } from './candidacy-papers.ts'
import { withHeirs, withSuperior } from './superior.ts'

/** The candidacy with its season, framework, branch and superiors, and everybody whose name its paper prints. */
export function ofCandidacy(type: PaperType, id: string, context: Context): StreamRef[] {
  const state = context.get(candidacy, id)
  const registration = state?.registration
  if (state === undefined || registration == null) return [ref(candidacy, id)]
  const { organisationId } = registration
  const { committeeId } = placeOf(type, state)
  const byCommittee = type === 'commitment' || type === 'appraisal'
  return [
    ref(candidacy, id),
    ...seasonsOf(state).map((one) => ref(season, one)),
    ref(framework, registration.frameworkId),
    ...withSuperior(organisationId, context),
    ...officerRefs(organisationId, context),
    ...(byCommittee ? [...withSuperior(committeeId, context), ...officerRefs(committeeId, context)] : []),
    ...named(type, state).map((personId) => ref(person, personId)),
  ]
}

/** Everybody who ever held an office in it, or in what took its place. */
export function officerRefs(organisationId: string, context: Context): StreamRef[] {
  const bodies = withHeirs(organisationId, context).map(({ id }) => context.get(organisation, id))
  return bodies.flatMap((body) => (body?.officers ?? []).map(({ personId }) => ref(person, personId)))
}

function named(type: PaperType, { registration, appraisal }: Candidacy): readonly string[] {
  if (type === 'registration' && registration?.contactId !== undefined) return [registration.contactId]
  return type === 'appraisal' ? (appraisal?.team ?? []) : []
}
