// CastVote: no key, no idempotency record, no log line, and one answer for every vote that is in the box.
import type { FastifyInstance } from 'fastify'
import { CastVote } from '../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../contracts/define.ts'
import { VoteReceived } from '../../contracts/http/vote-received.ts'
import { closed, Id } from '../../contracts/values.ts'
import { sendProblem, sendRefused } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { problemResponses } from './problem-responses.ts'

/** Wrong slips from one address in a minute before it has to wait: a slip cannot be guessed, but nobody needs to try. */
const failuresAMinute = 60

export async function voteRoute(app: FastifyInstance, { ballotBox }: ApiDeps): Promise<void> {
  const failures = app.createRateLimit({ max: failuresAMinute, timeWindow: '1 minute' })
  const { tag, summary, path } = CastVote.route!
  app.post<{ Params: { id: string }; Body: BodyOf<typeof CastVote> }>(
    path.replace('{id}', ':id'),
    {
      logLevel: 'silent',
      config: { open: true },
      schema: {
        security: [],
        tags: [tag],
        summary,
        operationId: CastVote.name,
        params: closed({ id: Id }),
        body: CastVote.body,
        response: { 200: VoteReceived, ...problemResponses(400, 403, 404, 409, 413, 415, 422, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const refused = await ballotBox.cast(id, request.body)
      if (refused === null) return reply.code(200).send({ ballotId: id, received: true })
      if (refused.refused.code !== 'CREDENTIAL_UNKNOWN') return sendRefused(reply, refused)
      const limit = await failures(request)
      if (limit.isAllowed || !limit.isExceeded) return sendRefused(reply, refused)
      return sendProblem(reply, 'TOO_MANY_REQUESTS', 'Quá nhiều mã bỏ phiếu sai từ địa chỉ này. Hãy đợi một phút.')
    },
  )
}
