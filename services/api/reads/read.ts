import type { Static, TObject, TSchema } from 'typebox'
import type { Refused } from '../../../contracts/refusals.ts'
import type { Role } from '../../../contracts/roles.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Rows } from '../../../projections/projection.ts'

/** Who reads, and when: a key's role and organisation; null is the whole tree. */
export type Viewer = { readonly role: Role; readonly organisation: string | null; readonly today: LocalDate }

/**
 * A GET route over the read models. `read` is synchronous and pure but for the rows; waiting for `after`, names of
 * persons and HTTP are the plugin's. Paths are written as in the commands: `/v1/candidacies/{id}/history`.
 */
export type ReadRoute<P extends TObject = TObject, Q extends TObject = TObject, R extends TSchema = TSchema> = {
  readonly method: 'GET'
  readonly path: string
  readonly tag: string
  /** Vietnamese, one line, shown at /docs. */
  readonly summary: string
  readonly params?: P
  readonly query: Q
  readonly response: R
  readonly roles: readonly Role[]
  read(models: Rows, params: Static<P>, query: Static<Q>, viewer: Viewer): Static<R> | Refused
}

// biome-ignore lint/suspicious/noExplicitAny: a route's own types matter to its author; the plugin checks by its schemas
export type AnyReadRoute = ReadRoute<any, any, any>

export function readRoute<P extends TObject, Q extends TObject, R extends TSchema>(
  route: ReadRoute<P, Q, R>,
): ReadRoute<P, Q, R> {
  return route
}
