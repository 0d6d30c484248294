import type { NewEvent } from '../../contracts/define.ts'
import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import type { EventStore } from '../../services/store/port.ts'
import { envelope } from './envelopes.ts'

export type Recorder = {
  /** Appends one event at the end of a stream; ids follow from stream and revision, the clock stands. */
  record(stream: string, event: NewEvent, changes?: Partial<Envelope>): Promise<StoredEvent>
}

export function recorderOf(store: EventStore): Recorder {
  const revisions = new Map<string, number>()
  return {
    record: async (stream, { type, version, data }, changes = {}) => {
      const revision = (revisions.get(stream) ?? -1) + 1
      revisions.set(stream, revision)
      const id = derivedUuid('test', stream, String(revision))
      const commandId = derivedUuid('command', stream, String(revision))
      const decider = { name: type, version: 1 }
      const actor = { principal: 'key1', role: 'clerk', organisation: 'committee' } as const
      const made = { id, commandId, decider, actor, type, version, data, basis: [] }
      const event = envelope(stream, revision, { ...made, ...changes })
      const [stored] = await store.append(stream, revision === 0 ? 'none' : revision - 1, [event])
      return stored!
    },
  }
}
