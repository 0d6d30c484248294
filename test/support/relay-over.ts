import type { Bus } from '../../services/bus/port.ts'
import { policies } from '../../services/policies/all.ts'
import { startRelay } from '../../services/relay/relay.ts'
import { openProgress } from '../../services/store/progress/sqlite.ts'
import type { TestApp } from './test-app.ts'

const nobodyListens: Bus = {
  publish: async () => {},
  consume: () => ({ stop: async () => {} }),
  close: async () => {},
}

/** Runs the policies beside an app; the function it gives waits until they have caught up. */
export async function relayOver({ store, handle, now, onEnd }: TestApp): Promise<() => Promise<void>> {
  const progress = openProgress(':memory:')
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  const relay = await startRelay({ store, handle, bus: nobodyListens, progress, policies, fingerprint, now })
  onEnd(async () => {
    await relay.stop()
    progress.close()
  })
  return async () => {
    while (progress.position() !== (await store.head())) await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
