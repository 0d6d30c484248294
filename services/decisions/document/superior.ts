import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { allHeirs } from '../organisation/superiors.ts'

/** An organisation with all that took its place: which of them stands on a paper follows from the paper's day. */
export function withHeirs(id: string, context: Context): StreamRef[] {
  return allHeirs([id], context).map((one) => ref(organisation, one))
}

/** These with all that were ever directly above one of them or took such a one's place: one stands in a letterhead. */
export function withSuperior(id: string, context: Context): StreamRef[] {
  const own = allHeirs([id], context)
  const parents = own.flatMap((one) => context.get(organisation, one)?.parents ?? [])
  const above = parents.flatMap(({ parentId }) => parentId ?? [])
  return [...own, ...allHeirs(above, context)].map((one) => ref(organisation, one))
}
