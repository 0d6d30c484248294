import type { FastifyInstance } from 'fastify'
import type { ApiDeps } from '../deps.ts'
import { limitedCast } from './limited-cast.ts'
import { voteRoute } from './vote-route.ts'
import { votersPage } from './voters-page.ts'

/** The two ways to vote, as a program and as a person does. */
export async function votingRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const cast = limitedCast(app, deps)
  voteRoute(app, cast)
  await app.register(async (pages) => votersPage(pages, deps, cast))
}
