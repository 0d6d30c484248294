import type { Position, StoredEvent } from '../../contracts/envelope.ts'
import type { Log } from '../log.ts'
import type { EventStore, Subscription } from './port.ts'

const page = 256
const firstPause = 50
const longestPause = 10_000

export type Subscriptions = {
  subscribe: EventStore['subscribe']
  /** To be called after every append that is durable. */
  wake(): void
  /** Stops them all. */
  stop(): Promise<void>
}

/** Pull loops over `readAll`: one event at a time, so that a slow or failing handler never loses its place. */
export function subscriptionsOver(readAll: EventStore['readAll'], log?: Log): Subscriptions {
  const running = new Set<Loop>()
  return {
    subscribe: (after, handle) => {
      const loop = startLoop(readAll, after, handle, log)
      running.add(loop)
      void loop.ended.then(() => running.delete(loop))
      return { stop: loop.stop }
    },
    wake: () => {
      for (const loop of running) loop.wake()
    },
    stop: async () => {
      await Promise.all([...running].map((loop) => loop.stop()))
    },
  }
}

type Loop = Subscription & { wake(): void; readonly ended: Promise<void> }

function startLoop(
  readAll: EventStore['readAll'],
  after: Position | null,
  handle: (event: StoredEvent) => Promise<void>,
  log: Log | undefined,
): Loop {
  const sleeper = sleeperOf()
  const persist = async <T>(what: object, work: () => Promise<T>): Promise<T | undefined> => {
    for (let pause = firstPause; !sleeper.stopped(); pause = Math.min(pause * 2, longestPause)) {
      try {
        return await work()
      } catch (error) {
        log?.warn({ ...what, err: error, againInMs: pause }, 'subscription: failed, will try again')
        await sleeper.pause(pause)
      }
    }
    return undefined
  }
  const run = async (): Promise<void> => {
    let last = after
    while (!sleeper.stopped()) {
      sleeper.watch()
      const events = (await persist({ after: last }, () => readAll(last, page))) ?? []
      for (const stored of events) {
        if (sleeper.stopped()) return
        await persist({ position: stored.position, type: stored.event.type }, () => handle(stored))
        last = stored.position
      }
      if (events.length === 0) await sleeper.untilWoken()
    }
  }
  const ended = run()
  const stop = () => {
    sleeper.stop()
    return ended
  }
  return { wake: sleeper.wake, stop, ended }
}

/** `watch` comes before the read: an append between that read and `untilWoken` must not be slept through. */
function sleeperOf() {
  let stopping = false
  let woken = false
  let rouse = (): void => {}
  let cutShort = (): void => {}
  return {
    stopped: () => stopping,
    watch: () => {
      woken = false
    },
    wake: () => {
      woken = true
      rouse()
    },
    untilWoken: async () => {
      if (woken || stopping) return
      await new Promise<void>((resolve) => {
        rouse = resolve
      })
    },
    pause: async (ms: number) => {
      if (stopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        cutShort = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
    stop: () => {
      stopping = true
      rouse()
      cutShort()
    },
  }
}
