import { DatabaseSync } from 'node:sqlite'
import { transaction } from '../sqlite-transaction.ts'
import type { WakeUp } from './port.ts'

const trimEvery = 1_000

const schema = `
  -- Ids for ever, also after their message is trimmed.
  CREATE TABLE IF NOT EXISTS published (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    stream TEXT NOT NULL,
    position TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_of ON messages (subject, number);
  -- Everything up to \`taken\` is settled or unsettled.
  CREATE TABLE IF NOT EXISTS consumers (
    name TEXT NOT NULL, subject TEXT NOT NULL, taken INTEGER NOT NULL, PRIMARY KEY (name, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unsettled (
    name TEXT NOT NULL, subject TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, subject, number)
  ) STRICT, WITHOUT ROWID;
`

export type Delivery = { readonly number: number; readonly wakeUp: WakeUp }

/** One durable consumer's place in one subject. */
export type Place = {
  /** What was taken and never settled, oldest first. */
  unsettled(): readonly Delivery[]
  /** Takes the next messages, at most `limit`; from now on they are unsettled. */
  take(limit: number): readonly Delivery[]
  settle(number: number): void
}

export type BusFile = {
  /** False where the id was published before. */
  publish(wakeUp: WakeUp): boolean
  place(name: string, subject: string): Place
  close(): void
}

/**
 * Opens or creates the file of the bus and trims messages that everybody has settled, all but the newest `kept`, which
 * wait for consumers that are new. synchronous=NORMAL: a power cut may take the last moments back, and
 * the relay publishes them again.
 */
export function openBusFile(file: string, kept: number): BusFile {
  const db = opened(file)
  const trim = trimmerOf(db, kept)
  trim()
  return { publish: publisherOf(db, trim), place: placesOf(db), close: () => db.close() }
}

function opened(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: 5_000 })
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`)
    return db
  } catch (cause) {
    db?.close()
    const why = cause instanceof Error ? cause.message : cause
    throw new Error(`${file} cannot be used (${why}): if it is damaged, stop the service and delete it`, { cause })
  }
}

function trimmerOf(db: DatabaseSync, kept: number): () => void {
  const remove = db.prepare(`
    DELETE FROM messages WHERE number <= (SELECT max(number) FROM messages) - ?
      AND number <= (SELECT min(taken) FROM consumers WHERE consumers.subject = messages.subject)
      AND NOT EXISTS (
        SELECT 1 FROM unsettled WHERE unsettled.subject = messages.subject AND unsettled.number = messages.number)
  `)
  return () => void remove.run(kept)
}

function publisherOf(db: DatabaseSync, trim: () => void): BusFile['publish'] {
  const remember = db.prepare('INSERT OR IGNORE INTO published VALUES (?)')
  const insert = db.prepare('INSERT INTO messages (id, subject, stream, position) VALUES (?, ?, ?, ?)')
  return ({ id, subject, stream, position }) =>
    transaction(db, () => {
      if (remember.run(id).changes === 0) return false
      const { lastInsertRowid } = insert.run(id, subject, stream, position)
      if (Number(lastInsertRowid) % trimEvery === 0) trim()
      return true
    })
}

function placesOf(db: DatabaseSync): BusFile['place'] {
  const register = db.prepare('INSERT OR IGNORE INTO consumers VALUES (?, ?, 0)')
  const columns = 'm.number, m.id, m.subject, m.stream, m.position'
  const open = db.prepare(
    `SELECT ${columns} FROM unsettled u JOIN messages m USING (number) WHERE u.name = ? AND u.subject = ? ORDER BY number`,
  )
  const next = db.prepare(
    `SELECT ${columns} FROM messages m JOIN consumers c ON c.subject = m.subject AND m.number > c.taken
     WHERE c.name = ? AND c.subject = ? ORDER BY m.number LIMIT ?`,
  )
  const keep = db.prepare('INSERT INTO unsettled VALUES (?, ?, ?)')
  const advance = db.prepare('UPDATE consumers SET taken = ? WHERE name = ? AND subject = ?')
  const settle = db.prepare('DELETE FROM unsettled WHERE name = ? AND subject = ? AND number = ?')
  return (name, subject) => {
    register.run(name, subject)
    return {
      unsettled: () => open.all(name, subject).map(deliveryOf),
      take: (limit) => {
        const found = next.all(name, subject, limit).map(deliveryOf)
        const last = found.at(-1)
        if (!last) return []
        transaction(db, () => {
          for (const { number } of found) keep.run(name, subject, number)
          advance.run(last.number, name, subject)
        })
        return found
      },
      settle: (number) => void settle.run(name, subject, number),
    }
  }
}

function deliveryOf(row: unknown): Delivery {
  const { number, ...wakeUp } = row as WakeUp & { readonly number: number }
  return { number, wakeUp }
}
