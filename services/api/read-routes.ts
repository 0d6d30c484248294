// Lists and trails out of the read models; `?after=<position>` waits until they have passed one's own write.
import type { FastifyInstance } from 'fastify'
import type { ApiDeps } from './deps.ts'

export async function readRoutes(_app: FastifyInstance, _deps: ApiDeps): Promise<void> {}
