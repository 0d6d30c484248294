import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'

/** An organisation with the one directly above it: both stand in a letterhead. */
export function withSuperior(id: string, context: Context): StreamRef[] {
  const parent = context.get(organisation, id)?.facts?.parentId
  return [ref(organisation, id), ...(parent === undefined ? [] : [ref(organisation, parent)])]
}
