// A vote as any way into the ballot box sends it, so that wrong slips are counted together.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CastVote } from '../../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { ApiDeps } from '../deps.ts'

/** null: the vote is in the box. */
export type Cast = (request: FastifyRequest, id: string, body: BodyOf<typeof CastVote>) => Promise<Refused | null>

/** Wrong slips from one address in a minute before it has to wait: a slip cannot be guessed, but nobody needs to try. */
const failuresAMinute = 60

export function limitedCast(app: FastifyInstance, { ballotBox }: ApiDeps): Cast {
  const failures = app.createRateLimit({ max: failuresAMinute, timeWindow: '1 minute' })
  return async (request, id, body) => {
    const refused = await ballotBox.cast(id, body)
    if (refused?.refused.code !== 'CREDENTIAL_UNKNOWN') return refused
    const limit = await failures(request)
    if (limit.isAllowed || !limit.isExceeded) return refused
    return refuse('TOO_MANY_REQUESTS', 'Quá nhiều mã bỏ phiếu sai từ địa chỉ này. Hãy đợi một phút.')
  }
}
