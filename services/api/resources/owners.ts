import { candidacy } from '../../decisions/candidacy/state.ts'
import { fold, streamName } from '../../decisions/kernel/stream-type.ts'
import type { EventStore } from '../../store/port.ts'

/** The organisations whose candidacies these are. */
export async function candidaciesOwners(store: EventStore, candidacies: readonly string[]): Promise<string[]> {
  const states = await Promise.all(
    candidacies.map(async (id) => fold(candidacy, await store.read(streamName(candidacy, id)))),
  )
  return states.flatMap(({ registration }) => (registration === null ? [] : [registration.organisationId]))
}
