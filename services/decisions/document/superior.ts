import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { type Organisation, organisation } from '../organisation/state.ts'
import { walk } from '../organisation/walk.ts'

const heirsOf = ({ passings }: Organisation) => passings.flatMap(({ successors }) => successors)

/** An organisation with all that took its place: which of them stands on a paper follows from the paper's day. */
export function withHeirs(id: string, context: Context): StreamRef[] {
  return walk([id], heirsOf, context).map((one) => ref(organisation, one))
}

/** These with all that were ever directly above one of them or took such a one's place: one stands in a letterhead. */
export function withSuperior(id: string, context: Context): StreamRef[] {
  const own = walk([id], heirsOf, context)
  const parentsOf = (one: string) => context.get(organisation, one)?.parents.flatMap(({ parentId }) => parentId ?? [])
  const above = own.flatMap((one) => parentsOf(one) ?? [])
  return [...own, ...walk(above, heirsOf, context)].map((one) => ref(organisation, one))
}
