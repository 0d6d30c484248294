// API keys: `Authorization: Bearer <id>.<secret>`. Who asks is decided here, before anything else is looked at.
import { createHash, timingSafeEqual } from 'node:crypto'
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Role } from '../../../contracts/roles.ts'
import { businessDate } from '../../../contracts/time.ts'
import { fold, streamName } from '../../decisions/kernel/stream-type.ts'
import { key } from '../../decisions/key/state.ts'
import { sendProblem } from '../answer.ts'
import type { ApiDeps } from '../deps.ts'

/** Whose key was sent. `organisation` is null for a key of the whole service. */
export type Caller = {
  readonly keyId: string
  readonly principal: string
  readonly role: Role
  readonly organisation: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyContextConfig {
    /** Served without a key. */
    open?: boolean
    roles?: readonly Role[]
  }
}

/** Wrong keys from one address in a minute before it has to wait. */
const failuresAMinute = 60

export const authentication = fp(async (app: FastifyInstance, deps: ApiDeps) => {
  const failures = app.createRateLimit({ max: failuresAMinute, timeWindow: '1 minute' })
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404 || request.routeOptions.config.open === true) return
    request.caller = await callerOf(deps, request)
    if (request.caller === null) {
      const limit = await failures(request)
      if (!limit.isAllowed && limit.isExceeded) {
        return sendProblem(reply, 'TOO_MANY_REQUESTS', 'Quá nhiều lần gửi khóa sai từ địa chỉ này. Hãy đợi một phút.')
      }
      reply.header('www-authenticate', 'Bearer realm="bon-tot"')
      return sendProblem(
        reply,
        'NOT_AUTHENTICATED',
        'Thiếu khóa truy cập hoặc khóa không còn hiệu lực. Gửi ở tiêu đề: Authorization: Bearer <mã khóa>.<bí mật>.',
      )
    }
    const { roles } = request.routeOptions.config
    if (roles !== undefined && !roles.includes(request.caller.role)) {
      const needed = roles.join(', ')
      return sendProblem(
        reply,
        'NOT_ALLOWED',
        `Vai trò “${request.caller.role}” không được thực hiện việc này (cần: ${needed}).`,
      )
    }
  })
})

async function callerOf({ store, now }: ApiDeps, request: FastifyRequest): Promise<Caller | null> {
  const match = /^Bearer ([a-z0-9]{1,40})\.([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')
  if (match === null) return null
  const [, id, secret] = match as unknown as [string, string, string]
  const { issued, revoked } = fold(key, await store.read(streamName(key, id)))
  const given = createHash('sha256').update(secret).digest()
  if (issued === null || !timingSafeEqual(given, Buffer.from(issued.secretSha256, 'hex'))) return null
  if (revoked || (issued.expiresOn !== undefined && issued.expiresOn < businessDate(now()))) return null
  return { keyId: id, principal: issued.personId ?? id, role: issued.role, organisation: issued.organisationId ?? null }
}
