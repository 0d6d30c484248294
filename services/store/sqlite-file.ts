import { DatabaseSync } from 'node:sqlite'
import { Corrupt } from './port.ts'
import { translating } from './sqlite-errors.ts'

const schemaVersion = '1'

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  INSERT INTO meta VALUES ('schema', '${schemaVersion}');
`

/** Opens and checks a file of events. Throws Corrupt, Unavailable, or an Error that tells the operator what to do. */
export function openEventFile(file: string, readOnly: boolean): DatabaseSync {
  return translating(file, () => {
    const db = new DatabaseSync(file, { readOnly, timeout: 5_000 })
    try {
      checkSqliteVersion(one(db, 'SELECT sqlite_version()'))
      if (!readOnly) makeDurable(db, file)
      checkPages(db, file)
      if (!readOnly) createSchema(db)
      checkSchema(db, file)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Before 3.51.3 a write-ahead log that is reset at the wrong moment loses commits: https://sqlite.org/releaselog/3_51_3.html */
export function checkSqliteVersion(version: unknown): void {
  const [major = 0, minor = 0, patch = 0] = String(version).split('.').map(Number)
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003)
    throw new Error(
      `SQLite ${version} may lose commits, 3.51.3 or newer is needed: start with the Node of package.json`,
    )
}

/** Read back, because a build may answer differently from what was asked. */
function makeDurable(db: DatabaseSync, file: string): void {
  const journal = one(db, 'PRAGMA journal_mode = WAL')
  if (journal !== 'wal')
    throw new Error(`${file}: write-ahead log refused (journal_mode ${journal}); put BON_TOT_DATA on a local disk`)
  db.exec('PRAGMA synchronous = FULL')
  const synchronous = one(db, 'PRAGMA synchronous')
  if (synchronous !== 2)
    throw new Error(`${file}: synchronous is ${synchronous} and not 2 (FULL); commits would not be durable`)
}

function checkPages(db: DatabaseSync, file: string): void {
  const found = one(db, 'PRAGMA quick_check(1)')
  if (found !== 'ok')
    throw new Corrupt(`${file} is damaged (${found}): stop the service and restore the file from a backup`)
}

function createSchema(db: DatabaseSync): void {
  if (one(db, 'SELECT count(*) FROM sqlite_schema') === 0) db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`)
}

function checkSchema(db: DatabaseSync, file: string): void {
  const known = one(db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'events')") === 2
  if (!known) throw new Error(`${file} holds no events of this service: set BON_TOT_DATA to the right folder`)
  const version = one(db, "SELECT value FROM meta WHERE key = 'schema'")
  if (version !== schemaVersion)
    throw new Error(`${file} has schema ${version}, this service reads ${schemaVersion}: run the version that wrote it`)
}

function one(db: DatabaseSync, sql: string): unknown {
  return Object.values(db.prepare(sql).get() ?? {})[0]
}
