import type { DatabaseSync } from 'node:sqlite'
import type { Log } from '../log.ts'
import { groupCommit } from './group-commit.ts'
import { type EventStore, Unavailable } from './port.ts'
import { toOrdinal, toPosition } from './position.ts'
import { type Row, rowsOf, storedOf } from './rows.ts'
import { translating } from './sqlite-errors.ts'
import { openEventFile } from './sqlite-file.ts'
import { subscriptionsOver } from './subscription.ts'

export type SqliteStoreOptions = {
  readonly file: string
  /** For tools that read beside a running service; the file must be there. */
  readonly readOnly?: boolean
  readonly log?: Log
}

/**
 * Events in one SQLite file, owned by one process. Subscriptions wake on appends through this object only. Throws
 * Corrupt, Unavailable or an Error for the operator when the file cannot be used.
 */
export function openSqliteStore({ file, readOnly = false, log }: SqliteStoreOptions): EventStore {
  const db = openEventFile(file, readOnly)
  const reads = readsOf(db, file)
  const subscriptions = subscriptionsOver(reads.readAll, log)
  const group = groupCommit(db, file, subscriptions.wake)

  return {
    ...reads,
    append: async (stream, expected, events) => {
      if (readOnly) throw new TypeError(`append to ${file}, which was opened to read only`)
      const rows = rowsOf(stream, expected, events)
      mustBeOpen(db, file)
      return group.append(rows, expected)
    },
    subscribe: subscriptions.subscribe,
    close: async () => {
      await subscriptions.stop()
      if (!db.isOpen) return
      group.flush()
      db.close()
    },
  }
}

type Found = Row & { readonly position: number }

function readsOf(db: DatabaseSync, file: string): Pick<EventStore, 'read' | 'readAll' | 'head'> {
  const columns = 'position, stream, revision, id, type, body'
  const ofStream = db.prepare(`SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision`)
  const ofAll = db.prepare(`SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
  const newest = db.prepare('SELECT max(position) AS position FROM events')
  const guarded = <T>(work: () => T): T => {
    mustBeOpen(db, file)
    return translating(file, work)
  }
  const give = (found: readonly unknown[]) => (found as readonly Found[]).map((row) => storedOf(row.position, row))
  return {
    read: async (stream, from = 0) => give(guarded(() => ofStream.all(stream, from))),
    readAll: async (after, limit) => give(guarded(() => ofAll.all(toOrdinal(after), limit))),
    head: async () => {
      const ordinal = guarded(() => newest.get()?.position)
      return typeof ordinal === 'number' ? toPosition(ordinal) : null
    },
  }
}

function mustBeOpen(db: DatabaseSync, file: string): void {
  if (!db.isOpen) throw new Unavailable(`the store of ${file} is closed`)
}
