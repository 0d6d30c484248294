import type { Value } from '../../../projections/projection.ts'
import type { Viewer } from './read.ts'

/** A condition of SQL with its values. */
export type Where = { readonly sql: string; readonly values: readonly Value[] }

export const everything: Where = { sql: 'TRUE', values: [] }

/** `column = value`, where a value is asked for. */
export function equals(column: string, value: Value | undefined): Where {
  return value === undefined ? everything : { sql: `${column} = ?`, values: [value] }
}

export function all(...conditions: readonly Where[]): Where {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  }
}

export function any(...conditions: readonly Where[]): Where {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
    values: conditions.flatMap(({ values }) => values),
  }
}

/** `column` holds this organisation or one below it. */
export function under(column: string, organisation: string | null | undefined): Where {
  if (organisation === null || organisation === undefined) return everything
  return {
    sql: `${column} IN (
      WITH RECURSIVE tree(id) AS (VALUES (?) UNION SELECT o.id FROM organisations o JOIN tree ON o.parent = tree.id)
      SELECT id FROM tree)`,
    values: [organisation],
  }
}

/** What is about an organisation in `column` is seen by its own keys and by those of its superiors. */
export function visible(column: string, { organisation }: Viewer): Where {
  return under(column, organisation)
}

/** `column` holds a candidacy that the viewer may see. */
export function visibleCandidacy(column: string, viewer: Viewer): Where {
  if (viewer.organisation === null) return everything
  const { sql, values } = visible('organisation', viewer)
  return { sql: `${column} IN (SELECT id FROM candidacies WHERE ${sql})`, values }
}
