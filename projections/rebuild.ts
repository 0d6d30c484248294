import { setImmediate } from 'node:timers/promises'
import type { EventStore } from '../services/store/port.ts'
import { advance, slowest } from './advance.ts'
import { type Build, dropBuilds, startBuild } from './builds.ts'
import type { Projection } from './projection.ts'
import type { Db } from './tables.ts'

const pageSize = 256

/**
 * Fills new tables from the first event up to the head, beside those that are read meanwhile. `progress` gets the
 * number of events handled so far. Throws where a handler does, and leaves nothing behind.
 */
export async function fillAnew(
  db: Db,
  store: EventStore,
  projections: readonly Projection[],
  progress: (events: number) => void,
): Promise<Build[]> {
  const fresh = db.transaction(() => projections.map((p) => startBuild(db, p)))
  try {
    for (let events = 0; ; ) {
      const after = slowest(fresh)
      const page = await store.readAll(after, pageSize)
      if (page.length === 0) return fresh
      const [failed] = advance(db, fresh, after, page)
      if (failed !== undefined) throw unhandled(failed)
      events += page.length
      progress(events)
      await setImmediate()
    }
  } catch (error) {
    dropBuilds(db, fresh)
    throw error
  }
}

function unhandled({ projection, position, failing }: Build): Error {
  const place = position === null ? 'the first event' : `the event after ${position}`
  return new Error(`projection ${projection.name} cannot handle ${place}`, { cause: failing?.error })
}
