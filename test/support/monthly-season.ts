import type { EventStore } from '../../services/store/port.ts'
import { finishPapers } from './paper-work.ts'
import { act, keptOver, meetingsAfter, runRelay } from './relay-world.ts'
import { monthly, published } from './season/monthly.ts'
import { at } from './season.ts'

/** The whole season under the monthly framework with everything that followed by itself. Call it inside a test. */
export async function playedMonthly(): Promise<EventStore> {
  const kept = await keptOver(at('organised'))
  const running = await runRelay(kept)
  await act(kept, running, [published])
  for (const one of monthly(meetingsAfter('organised'))) {
    await act(kept, running, [one])
    await finishPapers(kept, running)
  }
  await running.stop()
  return kept.store
}
