// The tables of one build of a projection, and the SQL that its handlers write.
import type { Projection, Rows, Tx, Value, Values } from './projection.ts'

/** The database file of the read models. */
export interface Db extends Rows {
  exec(sql: string): void
  run(sql: string, ...values: readonly Value[]): void
  /** All of `work` or nothing. */
  transaction<T>(work: () => T): T
}

/** A build's own name of a table: several versions, and several builds of one, stand side by side. */
export function physicalName(p: Projection, generation: number, table: string): string {
  return `${table}_v${p.version}_g${generation}`
}

/** Changes whenever the tables of a projection do, also where its version was forgotten. */
export function definitionOf(p: Projection): string {
  return JSON.stringify([p.tables, p.indexes ?? []])
}

export function createTables(db: Db, p: Projection, generation: number): void {
  for (const [table, columns] of Object.entries(p.tables)) {
    db.exec(`CREATE TABLE ${physicalName(p, generation, table)} (${columns}) STRICT`)
  }
  for (const [n, index] of (p.indexes ?? []).entries()) {
    db.exec(`CREATE INDEX ${p.name}_v${p.version}_g${generation}_${n} ON ${expand(p, generation, index)}`)
  }
}

export function txOf(db: Db, p: Projection, generation: number): Tx {
  const expanded = new Map<string, string>()
  const sqlOf = (sql: string) => {
    const text = expanded.get(sql) ?? expand(p, generation, sql)
    expanded.set(sql, text)
    return text
  }
  const run = (sql: string, ...values: readonly Value[]) => db.run(sqlOf(sql), ...values)
  const add = (verb: string) => (table: string, row: Values) => {
    const columns = Object.keys(row)
    run(`${verb} INTO {${table}} (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
  }
  return {
    all: (sql, ...values) => db.all(sqlOf(sql), ...values),
    get: (sql, ...values) => db.get(sqlOf(sql), ...values),
    run,
    insert: add('INSERT'),
    put: add('INSERT OR REPLACE'),
    update: (table, where, changes) =>
      run(
        `UPDATE {${table}} SET ${equals(changes, ', ')} WHERE ${equals(where, ' AND ')}`,
        ...Object.values(changes),
        ...Object.values(where),
      ),
    remove: (table, where) => run(`DELETE FROM {${table}} WHERE ${equals(where, ' AND ')}`, ...Object.values(where)),
  }
}

function expand(p: Projection, generation: number, sql: string): string {
  return sql.replace(/\{(\w+)\}/g, (_, table: string) => {
    if (!(table in p.tables)) throw new Error(`projection ${p.name} has no table ${table}`)
    return physicalName(p, generation, table)
  })
}

function equals(values: Values, separator: string): string {
  return Object.keys(values)
    .map((column) => `${column} = ?`)
    .join(separator)
}
