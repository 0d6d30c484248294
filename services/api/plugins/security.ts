import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** Headers that keep browsers strict. Requests are not limited as such; only wrong keys are (authentication.ts). */
export const security = fp(async (app: FastifyInstance) => {
  await app.register(helmet, { contentSecurityPolicy: false })
  await app.register(rateLimit, { global: false })
})
