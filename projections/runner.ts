// Read models: derived from the store, kept in a file of their own, rebuildable at any time.
import { rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Position } from '../contracts/envelope.ts'
import { isDamage } from '../services/sqlite-damage.ts'
import { transaction } from '../services/sqlite-transaction.ts'
import { type EventStore, Unavailable } from '../services/store/port.ts'
import { slowest } from './advance.ts'
import { goLive, openBuilds } from './builds.ts'
import { follow, type Log } from './follow.ts'
import type { Projection, Rows, Value } from './projection.ts'
import { fillAnew } from './rebuild.ts'
import type { Db } from './tables.ts'
import { waiters } from './waiters.ts'

export interface ReadModels extends Rows {
  /** Resolves when every projection was at the head of the store once; before, reads throw Unavailable. */
  readonly caughtUp: Promise<void>
  /** What every projection has handled; null: nothing yet. */
  position(): Position | null
  /** Resolves true once every projection has handled `position`, false after `timeoutMs`. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>
  state(): readonly ProjectionState[]
  /** Builds all anew while the old rows are read, then swaps. `progress` gets the number of events so far. */
  rebuild(progress?: (events: number) => void): Promise<void>
  close(): Promise<void>
}

export type ProjectionState = {
  readonly name: string
  readonly version: number
  readonly position: Position | null
  /** Why it cannot handle the next event; it is tried again and again. */
  readonly failing: string | null
}

export type ReadModelOptions = {
  /** `:memory:` or a path. A damaged file is replaced: everything in it follows from the store. */
  readonly file: string
  readonly projections: readonly Projection[]
  readonly store: EventStore
  readonly log?: Log
}

export function openReadModels({ file, projections, store, log }: ReadModelOptions): ReadModels {
  const { db, close } = openFile(file, log)
  let builds = openBuilds(db, projections)
  let rebuilding = false
  const waiting = waiters(() => slowest(builds))
  const follower = follow({ db, store, builds: () => builds, moved: waiting.check, log })
  const live = () => {
    if (builds.some((build) => !build.live)) throw new Unavailable('the read models are still being built')
  }
  return {
    all: (sql, ...values) => {
      live()
      return db.all(sql, ...values)
    },
    get: (sql, ...values) => {
      live()
      return db.get(sql, ...values)
    },
    caughtUp: follower.caughtUp,
    position: () => slowest(builds),
    waitFor: waiting.waitFor,
    state: () =>
      builds.map(({ projection: { name, version }, position, failing }) => {
        return { name, version, position, failing: failing === null ? null : String(failing.error) }
      }),
    rebuild: async (progress = () => {}) => {
      if (rebuilding) throw new Error('a rebuild of the read models is running already')
      rebuilding = true
      try {
        const fresh = await fillAnew(db, store, projections, progress)
        goLive(db, fresh)
        builds = fresh
      } finally {
        rebuilding = false
      }
    },
    close: async () => {
      await follower.stop()
      waiting.stop()
      close()
    },
  }
}

type Opened = { readonly db: Db; close(): void }

function openFile(file: string, log: Log | undefined): Opened {
  try {
    return opened(new DatabaseSync(file, { timeout: 5_000 }))
  } catch (error) {
    if (!isDamage(error)) throw error
    log?.error({ file, err: error }, 'read models: the file is damaged and is built anew')
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    return opened(new DatabaseSync(file, { timeout: 5_000 }))
  }
}

function opened(database: DatabaseSync): Opened {
  try {
    // A lost tail is read again from the store, so nothing waits for the disk here.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536')
    return { db: dbOf(database), close: () => database.close() }
  } catch (error) {
    database.close()
    throw error
  }
}

function dbOf(database: DatabaseSync): Db {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, ...values: readonly Value[]) => void statement(sql).run(...values),
    all: <R>(sql: string, ...values: readonly Value[]) => statement(sql).all(...values) as R[],
    get: <R>(sql: string, ...values: readonly Value[]) => statement(sql).get(...values) as R | undefined,
    transaction: (work) => transaction(database, work),
  }
}
