import { closeSync, openSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { isDamage } from '../sqlite-damage.ts'
import { transaction } from '../sqlite-transaction.ts'
import { Corrupt, Unavailable } from '../store/port.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS vault (
    only INTEGER PRIMARY KEY CHECK (only = 1), hmac_key BLOB NOT NULL, erased_up_to TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS keys (subject TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS erased (subject TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 1;`

// No write-ahead log: it would keep a destroyed key until its next checkpoint. TRUNCATE rather than DELETE, because
// `synchronous = FULL` syncs the truncation of the journal but not its removal (sqlite.org/pragma.html#pragma_synchronous).
const settings = { journal_mode: 'truncate', synchronous: 2, secure_delete: 1 } as const

type Row = Record<string, SQLOutputValue>

/** The vault's file, its errors translated to Corrupt and Unavailable. */
export interface VaultFile {
  run(sql: string, ...values: SQLInputValue[]): void
  row(sql: string, ...values: SQLInputValue[]): Row | undefined
  /** One immediate transaction around `work`. */
  change<T>(work: () => T): T
  hmacBox(): Uint8Array | null
  keepHmacBox(box: Uint8Array): void
  close(): void
}

/** Opens or makes the file, readable by its owner alone. */
export function openFile(file: string): VaultFile {
  return translated(() => {
    closeSync(openSync(file, 'a', 0o600))
    const db = new DatabaseSync(file, { timeout: 5_000 })
    try {
      set(db, file)
      return vaultFile(db)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function set(db: DatabaseSync, file: string): void {
  for (const [name, value] of Object.entries(settings)) {
    db.exec(`PRAGMA ${name} = ${value}`)
    const got = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
    if (got !== value) throw new Unavailable(`${file}: SQLite keeps ${name} at ${got} instead of ${value}`)
  }
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > 1) throw new Corrupt(`${file} is a vault of version ${version}, made by a newer bon-tot`)
  if (version === 0) db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`)
}

function vaultFile(db: DatabaseSync): VaultFile {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const run = (sql: string, ...values: SQLInputValue[]) => {
    translated(() => statement(sql).run(...values))
  }
  const row = (sql: string, ...values: SQLInputValue[]) => translated(() => statement(sql).get(...values))
  return {
    run,
    row,
    change: (work) => translated(() => transaction(db, work)),
    hmacBox: () => (row('SELECT hmac_key FROM vault')?.hmac_key as Uint8Array | undefined) ?? null,
    keepHmacBox: (box) => run('INSERT INTO vault VALUES (1, ?, NULL)', box),
    close: () => db.close(),
  }
}

function translated<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code, errcode, message } = error as Error & { code?: string; errcode?: number }
    if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) throw error
    const Translation = isDamage(error) ? Corrupt : Unavailable
    throw new Translation(`vault: ${message}`, { cause: error })
  }
}
