import { onTestFinished } from 'vitest'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { recorderOf } from './events.ts'

/** All read models in memory over an empty store; `caughtUp` waits until they hold everything that was recorded. */
export async function readModelsOver(store = memoryStore()) {
  const reader = openReadModels({ file: ':memory:', projections, store })
  onTestFinished(() => reader.close())
  const caughtUp = async () => {
    const head = await store.head()
    await reader.caughtUp
    if (head !== null && !(await reader.waitFor(head, 5_000))) throw new Error(JSON.stringify(reader.state()))
  }
  return { ...recorderOf(store), store, reader, caughtUp }
}
