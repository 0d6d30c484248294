// Who may read what: a key sees its own organisation and everything below it.
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { organisation } from '../decisions/organisation/state.ts'
import type { EventStore } from '../store/port.ts'
import type { Caller } from './plugins/authentication.ts'

/** Whether one of the organisations lies in the caller's subtree; a caller of the whole service sees all. */
export async function maySee(
  store: EventStore,
  caller: Caller,
  organisations: readonly (string | undefined)[],
): Promise<boolean> {
  if (caller.organisation === null) return true
  for (const id of organisations) {
    if (id !== undefined && (await isBelow(store, id, caller.organisation))) return true
  }
  return false
}

/** Whether `ancestor` is the organisation itself or one of its superiors. */
export async function isBelow(store: EventStore, id: string, ancestor: string): Promise<boolean> {
  for (let at: string | undefined = id; at !== undefined; ) {
    if (at === ancestor) return true
    at = fold(organisation, await store.read(streamName(organisation, at))).facts?.parentId
  }
  return false
}
