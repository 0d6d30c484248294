import type { Log } from '../log.ts'
import type { Delivery, Place } from './in-process-file.ts'
import type { Consumer, Settled, WakeUp } from './port.ts'

const firstPause = 100
const longestPause = 60_000

export type RunningConsumer = Consumer & {
  /** There may be something to take. */
  wake(): void
}

/**
 * Delivers from `place`, `parallel` at a time. Waiting for the next try lasts as long as the process: after a restart
 * everything that is unsettled comes again at once.
 */
export function startConsumer(
  name: string,
  place: Place,
  parallel: number,
  handle: (wakeUp: WakeUp) => Promise<Settled>,
  log: Log,
): RunningConsumer {
  const ready: Delivery[] = [...place.unsettled()]
  const running = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const failures = new Map<number, number>()
  let stopping = false

  const later = (ms: number, work: () => void) => {
    if (stopping) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timers.add(timer)
  }
  const again = (delivery: Delivery, afterMs: number) =>
    later(afterMs, () => {
      ready.push(delivery)
      pump()
    })
  const failed = (delivery: Delivery, error: unknown) => {
    const count = failures.get(delivery.number) ?? 0
    failures.set(delivery.number, count + 1)
    const againInMs = Math.min(firstPause * 2 ** count, longestPause)
    log.warn({ consumer: name, id: delivery.wakeUp.id, err: error, againInMs }, 'bus: delivery failed, will try again')
    again(delivery, againInMs)
  }
  const deliver = async (delivery: Delivery) => {
    try {
      const settled = await handle(delivery.wakeUp)
      if ('again' in settled) return again(delivery, settled.afterMs)
      place.settle(delivery.number)
      failures.delete(delivery.number)
    } catch (error) {
      failed(delivery, error)
    }
  }
  const pump = () => {
    try {
      while (!stopping && running.size < parallel) {
        if (ready.length === 0) ready.push(...place.take(parallel - running.size))
        const delivery = ready.shift()
        if (!delivery) return
        // Never in the turn of whoever published or subscribed: their call must not run a handler.
        const work = Promise.resolve(delivery)
          .then(deliver)
          .finally(() => {
            running.delete(work)
            pump()
          })
        running.add(work)
      }
    } catch (error) {
      log.warn({ consumer: name, err: error, againInMs: firstPause }, 'bus: cannot take messages, will try again')
      later(firstPause, pump)
    }
  }
  pump()
  return {
    wake: pump,
    stop: async () => {
      stopping = true
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}
