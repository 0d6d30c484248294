// GET of one resource: the folded stream, so it is always as new as the log; ETag is the stream's revision.
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { businessDate } from '../../contracts/time.ts'
import { closed, DateOnly, Id, type LocalDate } from '../../contracts/values.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { sendProblem } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { maySee } from './may-see.ts'
import { operationIdOf } from './operation-id.ts'
import { personNames } from './person-names.ts'
import { readProblems } from './problem-responses.ts'
import { type AnyResource, resources } from './resources/index.ts'

export async function resourceRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  for (const resource of resources) addResource(app, deps, resource)
}

function addResource(app: FastifyInstance, deps: ApiDeps, resource: AnyResource): void {
  app.get<{ Params: { id: string }; Querystring: { asOf?: LocalDate } }>(
    `${resource.path}/:id`,
    {
      schema: {
        tags: [resource.tag],
        summary: resource.summary,
        operationId: operationIdOf(`${resource.path}/{id}`),
        params: closed({ id: Id }),
        ...(resource.dated ? { querystring: closed({ asOf: Type.Optional(DateOnly) }) } : {}),
        response: { 200: Type.Object({ id: Id }, { additionalProperties: true }), ...readProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const history = await deps.store.read(streamName(resource.stream, id))
      const state = fold(resource.stream, history)
      const owners = history.length === 0 ? [] : await resource.owners(state, deps.store, id)
      if (history.length === 0 || (owners !== 'everyone' && !(await maySee(deps, request.caller!, owners)))) {
        return sendProblem(reply, 'NOT_FOUND', `Không tìm thấy mã “${id}”.`)
      }
      const insiders = resource.insiders?.(state)
      const caller = request.caller!
      const isInsider = insiders === undefined || (await maySee(deps, caller, insiders))
      const names = (ids: readonly string[]) => personNames(deps, ids)
      const date = request.query.asOf ?? businessDate(deps.now())
      const view = await resource.view(state, { vault: deps.vault, date, caller, names, isInsider }, id)
      return reply.header('etag', `"${history.length - 1}"`).send({ id, ...view })
    },
  )
}
