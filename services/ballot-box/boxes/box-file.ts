import { DatabaseSync } from 'node:sqlite'
import { transaction } from '../../sqlite-transaction.ts'
import type { Slip } from './port.ts'

/**
 * One election's box. A rollback journal and secure_delete, so that neither frames in order of arrival nor freed pages
 * stay; tables without rowid under random or hashed keys, so that the order of storage is not that of arrival; no times.
 */
export function openBoxFile(file: string) {
  const db = new DatabaseSync(file)
  try {
    makeReady(db)
  } catch (error) {
    db.close()
    throw error
  }
  const one = <T>(sql: string, ...values: (string | Uint8Array)[]) => db.prepare(sql).get(...values) as T | undefined
  return {
    box: () => one<{ public_key: Uint8Array; rows: number; shut: 0 | 1 }>('SELECT * FROM box'),
    votes: () => one<{ n: number }>('SELECT count(*) AS n FROM ballot')!.n,
    checkIns: () =>
      db
        .prepare('SELECT voter FROM voted ORDER BY voter')
        .all()
        .map(({ voter }) => String(voter)),
    ballots: () =>
      db
        .prepare('SELECT sealed FROM ballot')
        .all()
        .map(({ sealed }) => sealed as Uint8Array),
    voterOf: (credential: Uint8Array) =>
      one<{ voter: string }>('SELECT voter FROM slip WHERE credential = ?', credential)?.voter,
    issue: (publicKey: Uint8Array | null, rows: number, slips: readonly Slip[]) =>
      transaction(db, () => {
        if (publicKey !== null) db.prepare('INSERT INTO box VALUES (?, ?, 0)').run(publicKey, rows)
        db.exec('DELETE FROM slip')
        const insert = db.prepare('INSERT INTO slip VALUES (?, ?)')
        for (const { credentialSha256, voter } of slips) insert.run(Buffer.from(credentialSha256, 'hex'), voter)
      }),
    /**
     * Voter and ballot, this one under a key of chance, in one transaction and joined by nothing; a voter who is there
     * already changes nothing.
     */
    cast: (voter: string, key: Uint8Array, sealed: Uint8Array) =>
      transaction(db, () => {
        const { changes } = db.prepare('INSERT OR IGNORE INTO voted VALUES (?)').run(voter)
        if (changes === 1) db.prepare('INSERT INTO ballot VALUES (?, ?)').run(key, sealed)
      }),
    shut: () => void db.exec('UPDATE box SET shut = 1'),
    close: () => db.close(),
  }
}

function makeReady(db: DatabaseSync): void {
  db.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
    CREATE TABLE IF NOT EXISTS box (public_key BLOB NOT NULL, rows INTEGER NOT NULL, shut INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS slip (credential BLOB PRIMARY KEY, voter TEXT NOT NULL UNIQUE) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS voted (voter TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ballot (key BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;`)
}

export type BoxFile = ReturnType<typeof openBoxFile>
