import type { DatabaseSync } from 'node:sqlite'

/**
 * All of `work` or nothing, in one transaction that takes the write lock at once: a lock that is taken only at the first
 * write fails where another connection wrote meanwhile (sqlite.org/lang_transaction.html).
 */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite itself may have rolled back already, on a full disk: the first error is the one to tell.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
