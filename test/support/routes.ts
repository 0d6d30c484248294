// Every route that asks for a key, derived from what the routes themselves are derived from.
import type { CommandContract, Route } from '../../contracts/define.ts'
import { commands } from '../../contracts/index.ts'
import { reads } from '../../services/api/reads/index.ts'
import { resources } from '../../services/api/resources/index.ts'

export type Routed = CommandContract & { readonly route: Route }

/** Commands that are given with a key; the vote in the ballot box is not. */
export const routed = (commands as readonly CommandContract[]).filter(
  (contract): contract is Routed => contract.route !== undefined && !contract.route.open,
)

export const gets: readonly string[] = [
  '/v1/codes',
  ...reads.map(({ path }) => path),
  ...resources.map(({ path }) => `${path}/{id}`),
  '/v1/ballots/{id}/count-scan',
  '/v1/documents/{id}/file',
  '/v1/dossiers/{id}/file',
  '/v1/evidence/{sha256}',
]

export const closedRoutes = [
  ...routed.map(({ route: { method, path } }) => [method, path] as const),
  ['POST', '/v1/frameworks/check'] as const,
  ['POST', '/v1/verify'] as const,
  ...gets.map((path) => ['GET', path] as const),
]

/** A path with something in the place of every parameter. */
export const filled = (path: string, id = 'a') => path.replaceAll(/\{year\}/g, '2024').replaceAll(/\{\w+\}/g, id)
