import type { ReadModels } from '../../projections/runner.ts'
import type { Renderer } from '../renderer/renderer.ts'
import type { EventStore } from '../store/port.ts'

type Parts = { readonly store: EventStore; readonly models: ReadModels; readonly renderer: Renderer }

/** What does not work just now, by part, for /readyz. */
export async function faultsOf({ store, models, renderer }: Parts): Promise<Record<string, string>> {
  const faults: Record<string, string> = {}
  try {
    await store.head()
  } catch (error) {
    faults.store = String(error)
  }
  for (const { name, failing } of models.state()) {
    if (failing !== null) faults[`projection ${name}`] = failing
  }
  const printing = renderer.fault()
  if (printing !== null) faults.printing = printing
  return faults
}
