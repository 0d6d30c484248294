// Runs the policies over every event, in order, from its own checkpoint, and wakes the renderer.
import type { Position } from '../../contracts/envelope.ts'
import type { Bus } from '../bus/port.ts'
import type { EventStore, Subscription } from '../store/port.ts'
import type { DueFile, Progress } from '../store/progress/port.ts'
import { dueAfter, settledBy } from './due-files.ts'
import { mayGoOn, type StepDeps, takeSteps, tryAgain } from './take-steps.ts'

export type RelayDeps = StepDeps & { readonly bus: Bus; readonly progress: Progress }

/** Starts the relay: files still due are announced again, blocked steps are tried again, then it follows the log. */
export async function startRelay(deps: RelayDeps): Promise<Subscription> {
  const { store, bus, progress } = deps
  for (const due of progress.due()) await announce(bus, due)
  progress.save(null, { unblock: await tryAgain(deps, progress.blocked()) })
  return store.subscribe(await startOf(store, progress), async (stored) => {
    const { event, position } = stored
    const block = await takeSteps(deps, stored)
    const waiting = progress.blocked().filter((step) => mayGoOn(step, event))
    const unblock = await tryAgain(deps, waiting)
    const due = dueAfter(stored)
    if (due !== undefined) await announce(bus, due)
    progress.save(position, { block, unblock, due, done: settledBy(event) })
  })
}

/** A log put back from an older copy ends before the checkpoint: then what is written next must not be skipped. */
async function startOf(store: EventStore, progress: Progress): Promise<Position | null> {
  const [reached, head] = [progress.position(), await store.head()]
  return reached === null || head === null || head < reached ? null : reached
}

/** The event's id makes a second announcement of the same thing a no-op. */
function announce(bus: Bus, { stream, eventId, position }: DueFile): Promise<void> {
  return bus.publish({ id: eventId, subject: 'render', stream, position })
}
