// The bodies that a candidacy concerns: the candidate and everybody in its chain of approval.
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { heirRefs } from '../organisation/superiors.ts'
import { approverRefs, everInChain } from '../season/approvers.ts'
import { approversOn, isOpened, season } from '../season/state.ts'
import { candidacy, seasonsOf } from './state.ts'

/** What `concernedBy` looks at, with whoever took the place of one of them by the day. */
export function concernedRefs(id: string, on: LocalDate, context: Context): StreamRef[] {
  const state = context.get(candidacy, id)
  if (state?.registration == null) return [ref(candidacy, id)]
  return [
    ...[ref(candidacy, id), ...heirRefs(state.registration.organisationId, on, context)],
    ...seasonsOf(state).flatMap((one) => [ref(season, one), ...approverRefs(context.get(season, one), on, context)]),
  ]
}

/** Each of them as it was named, as far as their streams are read; some stand there twice. */
export function concernedBy(id: string, on: LocalDate, context: Context): string[] {
  const state = context.get(candidacy, id)
  if (state?.registration == null) return []
  const held = seasonsOf(state).flatMap((one) => context.get(season, one) ?? [])
  const approvers = held.filter(isOpened).flatMap((one) => approversOn(one, on))
  return [state.registration.organisationId, ...approvers.flatMap((approver) => approver.organisationId ?? [])]
}

/** These, and who stood in its chain before that changed. */
export function everConcerned(id: string, context: Context): string[] {
  const state = context.get(candidacy, id)!
  const chains = seasonsOf(state).flatMap((one) => everInChain(context.get(season, one)!))
  return [state.registration!.organisationId, ...chains]
}
