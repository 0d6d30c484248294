// Lists and trails out of the read models; `?after=<position>` waits until they have passed one's own write.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { businessDate } from '../../contracts/time.ts'
import { closed } from '../../contracts/values.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { sendBehind, sendRefused } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { operationIdOf } from './operation-id.ts'
import { readProblems } from './problem-responses.ts'
import { reads } from './reads/index.ts'
import type { Viewer } from './reads/read.ts'

/** Longest wait for one's own write, in milliseconds. */
const patienceMs = 5_000

const after = Type.Optional(
  Type.String({ pattern: '^[0-9]{1,40}$', description: 'Vị trí do lệnh ghi trả về: đợi đến khi tra cứu thấy được' }),
)

export async function readRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  for (const route of reads) {
    app.get<{ Querystring: Record<string, unknown> }>(
      route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      {
        config: { roles: route.roles },
        schema: {
          tags: [route.tag],
          summary: route.summary,
          operationId: operationIdOf(route.path),
          ...(route.params === undefined ? {} : { params: route.params }),
          querystring: closed({ ...route.query.properties, after }),
          headers: Type.Object({ 'bon-tot-after': after }),
          response: { 200: route.response, ...readProblems },
        },
      },
      async (request, reply) => {
        const { after: position, ...query } = request.query
        if (!(await hasPassed(deps, position ?? request.headers['bon-tot-after']))) {
          return sendBehind(reply, 'Dữ liệu tra cứu chưa đến vị trí yêu cầu (after).')
        }
        const found = route.read(deps.models, request.params as object, query, viewerOf(request, deps))
        return isRefused(found) ? sendRefused(reply, found) : reply.send(found)
      },
    )
  }
}

async function hasPassed(deps: ApiDeps, position: unknown): Promise<boolean> {
  return typeof position !== 'string' || deps.models.waitFor(position, patienceMs)
}

function viewerOf({ caller }: FastifyRequest, { now }: ApiDeps): Viewer {
  return { role: caller!.role, organisation: caller!.organisation, today: businessDate(now()) }
}
