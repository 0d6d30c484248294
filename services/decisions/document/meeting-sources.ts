// What a paper of a meeting reads of the meeting itself.
import { candidacy, seasonsOf } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { joinedRefs } from '../person/memberships.ts'
import { person } from '../person/state.ts'
import { isApart } from '../round/apart.ts'
import { attendanceAt, type Round, round } from '../round/state.ts'
import { withHeirs, withSuperior } from './superior.ts'
import { withRules } from './with-rules.ts'

/** A meeting with everybody who was called to it. `revision`: the roll call is the one that stood then, by default the newest. */
export function ofRoundAlone(id: string, context: Context, revision?: number): StreamRef[] {
  const held = context.get(round, id)
  if (held?.convened == null) return [ref(round, id)]
  const { convened } = held
  const body = context.get(organisation, convened.organisationId)
  const persons = [
    ...convened.roll.map(({ personId }) => personId),
    ...(attendanceAt(held, revision)?.guests ?? []).map(({ personId }) => personId),
    ...(body?.officers ?? []).map(({ personId }) => personId),
  ]
  return ofMeeting(id, context, persons)
}

/** What a meeting is about: its season and rules, the body, whom of its people is asked for, and the candidacies. */
export function ofMeeting(id: string, context: Context, persons: readonly string[] = []): StreamRef[] {
  const convened = context.get(round, id)?.convened
  if (convened == null) return [ref(round, id)]
  return [
    ref(round, id),
    ...withRules(convened.seasonId, context),
    ...withSuperior(convened.organisationId, context),
    ...persons.map((personId) => ref(person, personId)),
    ...membershipsApart(convened, context),
    ...convened.candidacies.flatMap((candidacyId) => {
      const state = context.get(candidacy, candidacyId)
      if (state?.registration == null) return [ref(candidacy, candidacyId)]
      const { frameworkId: pinned, organisationId } = state.registration
      // Its rules stay those it registered under, also in a season of another edition.
      const rules = [...seasonsOf(state).flatMap((one) => withRules(one, context)), ref(framework, pinned)]
      return [ref(candidacy, candidacyId), ...rules, ...withHeirs(organisationId, context)]
    }),
  ]
}

/** Whether those counted apart are full members is said by where they are members. */
function membershipsApart({ roll, on }: NonNullable<Round['convened']>, context: Context): StreamRef[] {
  const apart = roll.filter(({ standing }) => isApart(standing))
  return joinedRefs(
    apart.flatMap(({ personId }) => context.get(person, personId)?.memberships ?? []),
    on,
    context,
  )
}
