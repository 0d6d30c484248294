import type { Envelope } from '../../contracts/envelope.ts'
import type { Context } from '../../services/decisions/kernel/context.ts'
import { fold, streamName } from '../../services/decisions/kernel/stream-type.ts'

/** Every stream of a log, folded. */
export function contextOf(log: readonly Envelope[]): Context {
  return {
    get(type, id) {
      const events = log.filter(({ stream }) => stream === streamName(type, id)).map((event) => ({ event }))
      return events.length === 0 ? undefined : fold(type, events)
    },
  }
}
