import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { type Organisation, organisation } from '../organisation/state.ts'
import { walk } from '../organisation/walk.ts'

/** An organisation with all that were ever directly above it or took such a one's place: one stands in a letterhead. */
export function withSuperior(id: string, context: Context): StreamRef[] {
  const above = context.get(organisation, id)?.parents.flatMap(({ parentId }) => parentId ?? []) ?? []
  const heirs = ({ passings }: Organisation) => passings.flatMap(({ successors }) => successors)
  return [id, ...walk(above, heirs, context)].map((one) => ref(organisation, one))
}

/** An organisation with all whose place it took: what stood below them stands below it. */
export function withPredecessors(id: string, context: Context): StreamRef[] {
  const before = ({ predecessors }: Organisation) => predecessors.map(({ organisationId }) => organisationId)
  return walk([id], before, context).map((one) => ref(organisation, one))
}
