// Whether the service over a data folder has done all that follows from its log, as its files say.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Waits until the read models have every event, and, where the relay runs, until it has and nothing is to be printed. */
export async function quiet(dataFolder: string, relayRuns: boolean): Promise<void> {
  while (!isQuiet(dataFolder, relayRuns)) await new Promise((resolve) => setTimeout(resolve, 3))
}

function isQuiet(dataFolder: string, relayRuns: boolean): boolean {
  const ask = (name: string, sql: string): unknown[] => {
    const file = join(dataFolder, name)
    if (!existsSync(file)) return []
    const db = new DatabaseSync(file, { readOnly: true })
    try {
      return db
        .prepare(sql)
        .all()
        .map((row) => Object.values(row)[0])
    } finally {
      db.close()
    }
  }
  const [head] = ask('events.db', 'SELECT max(position) FROM events') as [number | null]
  const isAtHead = (position: unknown) => (position === null ? null : Number(position)) === head
  if (!ask('read-models.db', 'SELECT position FROM builds').every(isAtHead)) return false
  if (!relayRuns) return true
  return (
    isAtHead(ask('relay.db', 'SELECT position FROM checkpoint')[0] ?? null) &&
    ask('relay.db', 'SELECT file FROM due_files').length === 0 &&
    ask('bus.db', 'SELECT number FROM unsettled').length === 0
  )
}
