// The api role as one Fastify instance, from what it is given. The order of registration is the order of a request.
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { commandRoutes } from './command-routes.ts'
import type { ApiDeps } from './deps.ts'
import { fileRoutes } from './file-routes.ts'
import { frameworkCheckRoute } from './framework-check-route.ts'
import { healthRoutes } from './health-routes.ts'
import { authentication } from './plugins/authentication.ts'
import { answerError, errors } from './plugins/errors.ts'
import { openapi } from './plugins/openapi.ts'
import { security } from './plugins/security.ts'
import { readRoutes } from './read-routes.ts'
import { resourceRoutes } from './resource-routes.ts'
import { validatorCompiler } from './validation.ts'
import { verifyRoute } from './verify-route.ts'
import { votingRoutes } from './voting/voting-routes.ts'

/** A command is a few kilobytes, a whole framework some forty. */
const bodyLimit = 1024 * 1024

export async function buildApp(deps: ApiDeps): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: deps.log,
    frameworkErrors: answerError,
    bodyLimit,
    trustProxy: false,
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.setValidatorCompiler(validatorCompiler)
  // Answers are built field by field, so a serializer compiled for every status of every route would only delay the start.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  // Fastify reads text/plain too; what is not JSON is a 415, but for a scan's route (command-routes.ts).
  app.removeContentTypeParser('text/plain')
  await app.register(openapi)
  await app.register(errors)
  await app.register(security)
  await app.register(authentication, deps)
  await app.register(async (routes) => {
    await healthRoutes(routes, deps)
    await frameworkCheckRoute(routes)
    await commandRoutes(routes, deps)
    await votingRoutes(routes, deps)
    await resourceRoutes(routes, deps)
    await fileRoutes(routes, deps)
    await verifyRoute(routes, deps)
    await readRoutes(routes, deps)
  })
  await app.ready()
  return app
}
