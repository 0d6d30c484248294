import type { Log } from '../log.ts'
import { type EventStore, type Expected, Unavailable } from './port.ts'
import { toOrdinal, toPosition } from './position.ts'
import { conflictOf, type Row, rowsOf, storedOf } from './rows.ts'
import { subscriptionsOver } from './subscription.ts'

type Kept = { readonly ordinal: number; readonly row: Row }

/** Events in the memory of this process: the same semantics as the durable ones, gone with the process. */
export function memoryStore({ log }: { readonly log?: Log } = {}): EventStore {
  const all: Kept[] = []
  const streams = new Map<string, Kept[]>()
  const ids = new Set<string>()
  let open = true

  // Parsed anew for every reader, so that nobody can change what another one sees.
  const give = (kept: readonly Kept[]) => kept.map(({ ordinal, row }) => storedOf(ordinal, row))
  const mustBeOpen = () => {
    if (!open) throw new Unavailable('the store is closed')
  }
  const readAll: EventStore['readAll'] = async (after, limit) => {
    mustBeOpen()
    const from = toOrdinal(after)
    return give(all.slice(from, from + limit))
  }
  const subscriptions = subscriptionsOver(readAll, log)

  return {
    read: async (stream, from = 0) => {
      mustBeOpen()
      return give((streams.get(stream) ?? []).slice(from))
    },
    append: async (stream, expected, events) => {
      mustBeOpen()
      const rows = rowsOf(stream, expected, events)
      const ofStream = streams.get(stream) ?? []
      const actual: Expected = ofStream.length === 0 ? 'none' : ofStream.length - 1
      const conflict = conflictOf(rows, expected, actual, (id) => ids.has(id))
      if (conflict) throw conflict
      const kept = rows.map((row, index) => ({ ordinal: all.length + index + 1, row }))
      all.push(...kept)
      ofStream.push(...kept)
      streams.set(stream, ofStream)
      for (const { id } of rows) ids.add(id)
      subscriptions.wake()
      return give(kept)
    },
    readAll,
    subscribe: subscriptions.subscribe,
    head: async () => {
      mustBeOpen()
      return all.length === 0 ? null : toPosition(all.length)
    },
    close: async () => {
      await subscriptions.stop()
      open = false
    },
  }
}
