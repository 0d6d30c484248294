import type { DatabaseSync } from 'node:sqlite'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { Expected } from './port.ts'
import { conflictOf, type Row, storedOf } from './rows.ts'
import { translated } from './sqlite-errors.ts'

/** Bounds how long one transaction can hold up the event loop. */
const largestGroup = 1_000

type Waiting = {
  readonly rows: readonly Row[]
  readonly expected: Expected
  readonly answer: PromiseWithResolvers<readonly StoredEvent[]>
}
type Outcome = readonly StoredEvent[] | Error

export type GroupCommit = {
  append(rows: readonly Row[], expected: Expected): Promise<readonly StoredEvent[]>
  /** Writes what waits, now. */
  flush(): void
}

/** All appends of one turn of the event loop share a transaction and so one fsync; each has an outcome of its own. */
export function groupCommit(db: DatabaseSync, file: string, committed: () => void): GroupCommit {
  const write = writerOf(db)
  const waiting: Waiting[] = []
  const commit = (group: readonly Waiting[]): readonly Outcome[] => {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = group.map(({ rows, expected }) => write(rows, expected))
    db.exec('COMMIT')
    return outcomes
  }
  const flushGroup = () => {
    const group = waiting.splice(0, largestGroup)
    if (group.length === 0) return
    try {
      const outcomes = commit(group)
      for (const [index, { answer }] of group.entries()) settle(answer, outcomes[index])
      if (outcomes.some((outcome) => !(outcome instanceof Error))) committed()
    } catch (error) {
      rollBack(db)
      for (const { answer } of group) answer.reject(translated(error, file))
    }
  }
  const turn = () => {
    flushGroup()
    if (waiting.length > 0) setImmediate(turn)
  }
  return {
    append: (rows, expected) => {
      const answer = Promise.withResolvers<readonly StoredEvent[]>()
      if (waiting.push({ rows, expected, answer }) === 1) setImmediate(turn)
      return answer.promise
    },
    flush: () => {
      while (waiting.length > 0) flushGroup()
    },
  }
}

/**
 * Everything that one append can be refused for is known before its first insert, so a refused one leaves nothing to
 * undo; what fails after that (disk, memory) fails the whole group.
 */
function writerOf(db: DatabaseSync) {
  const newest = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?')
  const known = db.prepare('SELECT 1 FROM events WHERE id = ?')
  const insert = db.prepare('INSERT INTO events (stream, revision, id, type, body) VALUES (?, ?, ?, ?, ?)')
  return (rows: readonly Row[], expected: Expected): Outcome => {
    const actual = (newest.get(rows[0]?.stream ?? '')?.revision ?? 'none') as Expected
    const conflict = conflictOf(rows, expected, actual, (id) => known.get(id) !== undefined)
    if (conflict) return conflict
    return rows.map((row) => {
      const { lastInsertRowid } = insert.run(row.stream, row.revision, row.id, row.type, row.body)
      return storedOf(Number(lastInsertRowid), row)
    })
  }
}

function settle(answer: Waiting['answer'], outcome: Outcome | undefined): void {
  if (outcome === undefined || outcome instanceof Error) answer.reject(outcome)
  else answer.resolve(outcome)
}

/** SQLite itself may have rolled back already (full disk): https://www.sqlite.org/lang_transaction.html */
function rollBack(db: DatabaseSync): void {
  if (!db.isTransaction) return
  try {
    db.exec('ROLLBACK')
  } catch {
    // The appends are answered with the first error; should the transaction stay open, the next BEGIN says so.
  }
}
