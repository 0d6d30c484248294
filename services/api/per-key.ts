// What costs much: each key has so many a minute, and then waits.
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './answer.ts'

/** Whether the key of a request may go on; where not, it has been answered with `sentence`. */
export function limitPerKey(app: FastifyInstance, aMinute: number, sentence: string) {
  const used = app.createRateLimit({
    max: aMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ caller }) => caller!.keyId,
  })
  return async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const limit = await used(request)
    if (limit.isAllowed || !limit.isExceeded) return true
    reply.header('retry-after', '60')
    sendProblem(reply, 'TOO_MANY_REQUESTS', sentence)
    return false
  }
}
