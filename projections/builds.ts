// Builds: a projection's tables as filled up to a checkpoint. Readers see a view of the live one.
import type { Position } from '../contracts/envelope.ts'
import type { Projection, Tx } from './projection.ts'
import { createTables, type Db, definitionOf, physicalName, txOf } from './tables.ts'

export type Build = {
  readonly projection: Projection
  readonly generation: number
  readonly tx: Tx
  live: boolean
  /** Every event up to here is in the rows; null: none yet. */
  position: Position | null
  /** Why the event after `position` cannot be handled, and when to try again (milliseconds of a steady clock). */
  failing: { readonly error: unknown; readonly pauseMs: number; readonly retryAt: number } | null
}

type Recorded = {
  readonly name: string
  readonly generation: number
  readonly version: number
  readonly definition: string
  readonly live: 0 | 1
  readonly position: string | null
  /** Physical names, as JSON. */
  readonly tables: string
}

const schema = `
  CREATE TABLE IF NOT EXISTS builds (
    name TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, definition TEXT NOT NULL,
    live INTEGER NOT NULL, position TEXT, tables TEXT NOT NULL, PRIMARY KEY (name, generation)
  ) STRICT`

/** One build of each projection at this version: as it was left, or a new one. Builds that nothing here uses are dropped. */
export function openBuilds(db: Db, projections: readonly Projection[]): Build[] {
  db.exec(schema)
  return db.transaction(() => {
    const builds = projections.map((p) => resume(db, p) ?? startBuild(db, p))
    for (const left of recorded(db)) {
      const used = builds.some((b) => b.projection.name === left.name && b.generation === left.generation)
      const stillRead = left.live === 1 && builds.some((b) => b.projection.name === left.name && !b.live)
      if (!used && !stillRead) drop(db, left)
    }
    return builds
  })
}

export function startBuild(db: Db, p: Projection): Build {
  const { last } = db.get<{ last: number | null }>('SELECT max(generation) last FROM builds WHERE name = ?', p.name)!
  const generation = (last ?? 0) + 1
  const tables = Object.fromEntries(Object.keys(p.tables).map((table) => [table, physicalName(p, generation, table)]))
  createTables(db, p, generation)
  db.run(
    'INSERT INTO builds VALUES (?, ?, ?, ?, 0, NULL, ?)',
    ...[p.name, generation, p.version, definitionOf(p), JSON.stringify(tables)],
  )
  return { projection: p, generation, tx: txOf(db, p, generation), live: false, position: null, failing: null }
}

/** Readers see these builds from now on; what they saw before is dropped. */
export function goLive(db: Db, builds: readonly Build[]): void {
  db.transaction(() => {
    for (const { projection: p, generation } of builds) {
      for (const old of recorded(db)) if (old.name === p.name && old.generation !== generation) drop(db, old)
      for (const table of Object.keys(p.tables)) {
        db.exec(`CREATE VIEW ${table} AS SELECT * FROM ${physicalName(p, generation, table)}`)
      }
      db.run('UPDATE builds SET live = 1 WHERE name = ? AND generation = ?', p.name, generation)
    }
  })
  for (const build of builds) build.live = true
}

export function dropBuilds(db: Db, builds: readonly Build[]): void {
  db.transaction(() => {
    for (const left of recorded(db)) {
      if (builds.some((b) => b.projection.name === left.name && b.generation === left.generation)) drop(db, left)
    }
  })
}

export function saveCheckpoint(db: Db, { projection, generation }: Build, position: Position): void {
  db.run('UPDATE builds SET position = ? WHERE name = ? AND generation = ?', position, projection.name, generation)
}

function resume(db: Db, p: Projection): Build | undefined {
  const usable = recorded(db).filter(
    (r) => r.name === p.name && r.version === p.version && r.definition === definitionOf(p),
  )
  const found = usable.find((r) => r.live === 1) ?? usable.at(-1)
  if (found === undefined) return undefined
  const { generation, live, position } = found
  return { projection: p, generation, tx: txOf(db, p, generation), live: live === 1, position, failing: null }
}

function recorded(db: Db): Recorded[] {
  return db.all<Recorded>('SELECT * FROM builds ORDER BY name, generation')
}

function drop(db: Db, { name, generation, live, tables }: Recorded): void {
  for (const [table, physical] of Object.entries(JSON.parse(tables) as Record<string, string>)) {
    if (live === 1) db.exec(`DROP VIEW IF EXISTS ${table}`)
    db.exec(`DROP TABLE ${physical}`)
  }
  db.run('DELETE FROM builds WHERE name = ? AND generation = ?', name, generation)
}
