// The log of a data folder as it lies on disk, read by SQL alone: nothing of the service takes part.
import { DatabaseSync } from 'node:sqlite'

/** The data of an event is what each reader takes it for: the raw JSON. */
export type Raw<Data> = {
  readonly stream: string
  readonly type: string
  readonly occurredOn: string
  readonly data: Data
}

export type Log = {
  /** All of a type, in the order in which they were appended; of one stream where it is named. */
  of<Data>(type: string, stream?: string): readonly Raw<Data>[]
}

export function readLog(eventsDb: string): Log {
  const db = new DatabaseSync(eventsDb, { readOnly: true })
  try {
    const rows = db.prepare('SELECT body FROM events ORDER BY position').all() as { body: string }[]
    const events = rows.map(({ body }) => JSON.parse(body) as Raw<never>)
    return {
      of: (type, stream) =>
        events.filter((event) => event.type === type && (stream === undefined || event.stream === stream)),
    }
  } finally {
    db.close()
  }
}
