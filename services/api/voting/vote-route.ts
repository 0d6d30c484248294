// CastVote: no key, no idempotency record, no log line, and one answer for every vote that is in the box.
import type { FastifyInstance } from 'fastify'
import { CastVote } from '../../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { VoteReceived } from '../../../contracts/http/vote-received.ts'
import { closed, Id } from '../../../contracts/values.ts'
import { sendRefused } from '../answer.ts'
import { problemResponses } from '../problem-responses.ts'
import type { Cast } from './limited-cast.ts'

export function voteRoute(app: FastifyInstance, cast: Cast): void {
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
      const refused = await cast(request, id, request.body)
      return refused === null ? reply.code(200).send({ ballotId: id, received: true }) : sendRefused(reply, refused)
    },
  )
}
