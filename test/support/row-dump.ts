import type { Projection, Rows } from '../../projections/projection.ts'

/** Every row of every table of these projections, in one order, as readers see them. */
export function dumpRows(rows: Rows, projections: readonly Projection[]): Readonly<Record<string, readonly string[]>> {
  const tables = projections.flatMap((p) => Object.keys(p.tables))
  return Object.fromEntries(
    tables.map((table) => [
      table,
      rows
        .all<object>(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
}
