import type { Log } from '../log.ts'
import { type RunningConsumer, startConsumer } from './in-process-consumer.ts'
import { openBusFile } from './in-process-file.ts'
import type { Bus } from './port.ts'

export type InProcessBusOptions = {
  /** An SQLite file of its own; may be deleted while the service is stopped. */
  readonly file: string
  readonly log: Log
  /** Settled messages that are kept for consumers to come. */
  readonly kept?: number
}

/** A bus inside one process, durable in one file: what was not settled is delivered again after a restart. */
export function openInProcessBus({ file, log, kept = 10_000 }: InProcessBusOptions): Bus {
  const messages = openBusFile(file, kept)
  const consumers = new Map<string, RunningConsumer & { readonly subject: string }>()
  let open = true
  return {
    publish: async (wakeUp) => {
      if (!messages.publish(wakeUp)) return
      for (const consumer of consumers.values()) if (consumer.subject === wakeUp.subject) consumer.wake()
    },
    consume: (name, subject, parallel, handle) => {
      const key = JSON.stringify([name, subject])
      if (consumers.has(key)) throw new Error(`${name} consumes ${subject} already: two would do the same work twice`)
      const running = startConsumer(name, messages.place(name, subject), parallel, handle, log)
      consumers.set(key, { ...running, subject })
      return {
        stop: async () => {
          await running.stop()
          consumers.delete(key)
        },
      }
    },
    close: async () => {
      if (!open) return
      open = false
      await Promise.all([...consumers.values()].map((consumer) => consumer.stop()))
      messages.close()
    },
  }
}
