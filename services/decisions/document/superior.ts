import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { type Organisation, organisation } from '../organisation/state.ts'
import { walk } from '../organisation/walk.ts'

/** An organisation with all that were ever directly above it or took such a one's place: one stands in a letterhead. */
export function withSuperior(id: string, context: Context): StreamRef[] {
  const above = context.get(organisation, id)?.parents.flatMap(({ parentId }) => parentId ?? []) ?? []
  const heirs = ({ passings }: Organisation) => passings.flatMap(({ successors }) => successors)
  return [id, ...walk(above, heirs, context)].map((one) => ref(organisation, one))
}
