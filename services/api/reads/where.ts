import type { LocalDate } from '../../../contracts/values.ts'
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

/**
 * `column` holds this organisation, one that stood below it on a date, or one whose place any of these had taken by then:
 * the same that `isBelow` walks upward.
 */
export function under(column: string, organisation: string | null | undefined, date: LocalDate): Where {
  if (organisation === null || organisation === undefined) return everything
  return {
    sql: `${column} IN (
      WITH RECURSIVE tree(id) AS (
        VALUES (?)
        UNION SELECT p.organisation FROM organisation_parents p JOIN tree ON p.parent = tree.id
          WHERE p.starts_on <= ? AND NOT EXISTS (SELECT 1 FROM organisation_parents later
            WHERE later.organisation = p.organisation AND later.starts_on <= ? AND later.starts_on > p.starts_on)
        UNION SELECT s.organisation FROM organisation_successors s JOIN tree ON s.successor = tree.id
          WHERE s.starts_on <= ? AND s.ended = 1)
      SELECT id FROM tree)`,
    values: [organisation, date, date, date],
  }
}

/** What is about an organisation in `column` is seen by its own keys and by those of its superiors. */
export function visible(column: string, { organisation, today }: Viewer): Where {
  return under(column, organisation, today)
}

/** `column` holds a candidacy that the viewer may see. */
export function visibleCandidacy(column: string, viewer: Viewer): Where {
  if (viewer.organisation === null) return everything
  const { sql, values } = visible('organisation', viewer)
  return { sql: `${column} IN (SELECT id FROM candidacies WHERE ${sql})`, values }
}
