// Runs the policies over every event, in order, from its own checkpoint, and wakes the renderer and the time-stamper.
import type { Position } from '../../contracts/envelope.ts'
import type { Bus } from '../bus/port.ts'
import type { EventStore, Subscription } from '../store/port.ts'
import type { DueFile, Progress } from '../store/progress/port.ts'
import { dueAfter, settledBy, subjectOf } from './due-files.ts'
import { mayGoOn, type StepDeps, takeSteps, tryAgain } from './take-steps.ts'

export type RelayDeps = StepDeps & {
  readonly bus: Bus
  readonly progress: Progress
  /** Whether there is an authority to ask for time-stamps; by default none. */
  readonly stamps?: boolean
}

/** Starts the relay: files still due are announced again, blocked steps are tried again, then it follows the log. */
export async function startRelay(deps: RelayDeps): Promise<Subscription> {
  const { store, bus, progress } = deps
  for (const due of progress.due()) await announce(bus, due)
  progress.save(null, { unblock: await tryAgain(deps, progress.blocked()) })
  const start = await startOf(store, progress)
  await catchUp(deps, start)
  return store.subscribe(start, async (stored) => {
    const { event, position } = stored
    const block = await takeSteps(deps, stored)
    const waiting = progress.blocked().filter((step) => mayGoOn(step, event))
    const unblock = await tryAgain(deps, waiting)
    const due = dueAfter(stored, deps.stamps ?? false)
    if (due !== undefined) await announce(bus, due)
    progress.save(position, { block, unblock, due, done: settledBy(event) })
  })
}

const pageSize = 500

/** Shows policies that a newer version brought, and that rest on the whole log, what was there before them. */
async function catchUp(deps: RelayDeps, end: Position | null): Promise<void> {
  const { store, progress } = deps
  const known = progress.caughtUp()
  const late = deps.policies.filter(({ name, wholeLog }) => wholeLog === true && !known.includes(name))
  if (late.length === 0) return
  for (let from: Position | null = null; end !== null && (from === null || from < end); ) {
    const page = await store.readAll(from, pageSize)
    for (const stored of page) {
      if (stored.position > end) break
      progress.save(null, { block: await takeSteps({ ...deps, policies: late }, stored) })
    }
    from = page.at(-1)?.position ?? end
  }
  progress.save(null, { caughtUp: late.map(({ name }) => name) })
}

/** A log put back from an older copy ends before the checkpoint: then what is written next must not be skipped. */
async function startOf(store: EventStore, progress: Progress): Promise<Position | null> {
  const [reached, head] = [progress.position(), await store.head()]
  return reached === null || head === null || head < reached ? null : reached
}

/** The event's id makes a second announcement of the same thing a no-op. */
function announce(bus: Bus, due: DueFile): Promise<void> {
  const { stream, eventId, position } = due
  return bus.publish({ id: eventId, subject: subjectOf(due), stream, position })
}
