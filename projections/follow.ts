// The loop that keeps builds at the head of the store, from their own checkpoints.
import { setImmediate } from 'node:timers/promises'
import type { EventStore, Subscription } from '../services/store/port.ts'
import { advance, slowest } from './advance.ts'
import { type Build, goLive } from './builds.ts'
import type { Db } from './tables.ts'

export type Log = { error(fields: object, message: string): void }
export type Follower = {
  /** Resolves when every build has gone live: it was at the head once, or is held up by an event. */
  readonly caughtUp: Promise<void>
  stop(): Promise<void>
}
type Deps = {
  readonly db: Db
  readonly store: EventStore
  readonly builds: () => readonly Build[]
  /** Called after checkpoints moved. */
  readonly moved: () => void
  readonly log?: Log | undefined
}

/** Bounds how long one transaction holds up the event loop. */
const pageSize = 256
/** A subscription that has died silently is made good by looking anyway. */
const pollMs = 1_000

export function follow({ db, store, builds, moved, log }: Deps): Follower {
  const caughtUp = Promise.withResolvers<void>()
  const sleeper = sleeperOf()
  let subscription: Subscription | null = null

  // Resolves whether there may be more to do at once.
  const turn = async (): Promise<boolean> => {
    const reading = due(builds())
    const after = slowest(reading)
    const page = reading.length === 0 ? [] : await store.readAll(after, pageSize)
    if (page.length === 0) {
      asFarAsCanBe()
      return false
    }
    for (const build of advance(db, due(builds()), after, page)) {
      const { error, pauseMs } = build.failing!
      const at = { projection: build.projection.name, after: build.position, againInMs: pauseMs }
      log?.error({ ...at, err: error }, 'read models: an event could not be handled, will try again')
    }
    moved()
    return true
  }
  // At the head, or held up by a failing handler: the others must not wait for that, so it goes live too.
  const asFarAsCanBe = () => {
    const waiting = builds().filter((build) => !build.live)
    if (waiting.length > 0) goLive(db, waiting)
    subscription ??= store.subscribe(slowest(builds()), async () => sleeper.wake())
    caughtUp.resolve()
    moved()
  }
  const run = async () => {
    while (!sleeper.stopped()) {
      const more = await turn().catch((error: unknown) => {
        if (!sleeper.stopped())
          log?.error({ err: error, againInMs: pollMs }, 'read models: the store could not be followed')
        return false
      })
      // Requests get their turn between two pages.
      await (more ? setImmediate() : sleeper.sleep(pollMs))
    }
  }
  const ended = run()
  return {
    caughtUp: caughtUp.promise,
    stop: async () => {
      sleeper.stop()
      await ended
      await subscription?.stop()
    },
  }
}

function due(builds: readonly Build[]): Build[] {
  return builds.filter(({ failing }) => failing === null || failing.retryAt <= performance.now())
}

function sleeperOf() {
  let awake: (() => void) | null = null
  let woken = false
  let stopped = false
  const wake = () => {
    woken = true
    awake?.()
  }
  return {
    wake,
    stopped: () => stopped,
    stop: () => {
      stopped = true
      wake()
    },
    /** Returns early when woken, also by a call that came before. */
    sleep: async (ms: number) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          awake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      awake = null
      woken = false
    },
  }
}
