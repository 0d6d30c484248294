import { DatabaseSync } from 'node:sqlite'
import { transaction } from '../../sqlite-transaction.ts'
import type { BlockedStep, DueFile, Progress, ProgressChange } from './port.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS checkpoint (only INTEGER PRIMARY KEY CHECK (only = 1), position TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS blocked (
    stream TEXT NOT NULL, revision INTEGER NOT NULL, policy TEXT NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (stream, revision, policy, target)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS due_files (
    file TEXT PRIMARY KEY, stream TEXT NOT NULL, eventId TEXT NOT NULL, position TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS caught_up (policy TEXT PRIMARY KEY) STRICT;
`

/** The relay's progress in a file of its own. synchronous=NORMAL: after a power cut the last events are reacted to again. */
export function openProgress(file: string): Progress {
  const db = opened(file)
  const saved = db.prepare('SELECT position FROM checkpoint')
  const save = db.prepare('INSERT INTO checkpoint VALUES (1, ?) ON CONFLICT DO UPDATE SET position = excluded.position')
  const block = db.prepare('INSERT OR IGNORE INTO blocked VALUES (?, ?, ?, ?)')
  const unblock = db.prepare('DELETE FROM blocked WHERE stream = ? AND revision = ? AND policy = ? AND target = ?')
  const due = db.prepare('INSERT OR REPLACE INTO due_files VALUES (?, ?, ?, ?)')
  const done = db.prepare('DELETE FROM due_files WHERE file = ?')
  const caughtUp = db.prepare('INSERT OR IGNORE INTO caught_up VALUES (?)')
  // Asked for at every event, so prepared once.
  const blocked = db.prepare('SELECT * FROM blocked ORDER BY rowid')
  const keys = (step: BlockedStep) => [step.stream, step.revision, step.policy, step.target] as const

  function apply(change: ProgressChange): void {
    for (const step of change.unblock ?? []) unblock.run(...keys(step))
    for (const step of change.block ?? []) block.run(...keys(step))
    if (change.due !== undefined) {
      const { file, stream, eventId, position } = change.due
      due.run(file, stream, eventId, position)
    }
    if (change.done !== undefined) done.run(change.done)
    for (const policy of change.caughtUp ?? []) caughtUp.run(policy)
  }

  return {
    position: () => (saved.get() as { position: string } | undefined)?.position ?? null,
    save: (position, change) =>
      transaction(db, () => {
        apply(change)
        if (position !== null) save.run(position)
      }),
    blocked: () => blocked.all() as unknown as BlockedStep[],
    due: () => db.prepare('SELECT * FROM due_files ORDER BY position').all() as unknown as DueFile[],
    caughtUp: () =>
      db
        .prepare('SELECT policy FROM caught_up')
        .all()
        .map(({ policy }) => String(policy)),
    close: () => db.close(),
  }
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
