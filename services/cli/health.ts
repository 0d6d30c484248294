import type { ReadModels } from '../../projections/runner.ts'
import type { EventStore } from '../store/port.ts'
import type { Workers } from './workers.ts'

/** What does not work just now, by part, for /readyz; no workers yet: they are starting. */
export async function faultsOf(
  store: EventStore,
  models: ReadModels,
  workers: Pick<Workers, 'fault'> | null,
): Promise<Record<string, string>> {
  const faults: Record<string, string> = {}
  try {
    await store.head()
  } catch (error) {
    faults.store = String(error)
  }
  for (const { name, failing } of models.state()) {
    if (failing !== null) faults[`projection ${name}`] = failing
  }
  const printing = workers === null ? 'starting' : workers.fault()
  if (printing !== null) faults.printing = printing
  return faults
}
