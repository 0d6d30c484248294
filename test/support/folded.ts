import type { NewEvent } from '../../contracts/define.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { type Organisation, organisation } from '../../services/decisions/organisation/state.ts'
import { envelope } from './envelopes.ts'

/** An organisation after these events of its stream. */
export function folded(stream: string, events: readonly NewEvent[]): Organisation {
  return fold(
    organisation,
    events.map((event, n) => ({ event: envelope(stream, n, event) })),
  )
}
