import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export type FileLock = { release(): void }

// https://www.sqlite.org/rescode.html
const busy = 5

/**
 * Takes the lock on `file`, created where it is missing, or gives null where another process holds it. The kernel keeps
 * it: it ends with its process however that ends, holds between containers too, and no pid has to be trusted. Node
 * offers such locks through SQLite alone. Nothing else may open `file`: closing it anywhere drops the lock
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function tryFileLock(file: string): FileLock | null {
  const db = new DatabaseSync(create(file), { timeout: 0 })
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null
    throw error
  }
}

/** Before SQLite would, for the narrower mode. Only where it is missing, because closing it would drop a lock. */
function create(file: string): string {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return file
}
