// `?render=again`: whether a paper still comes out of the log as its file has it. Whoever may read the file may ask, for
// the answer says nothing beyond it; but each time costs a print, so a key has to wait after some.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { RenderedAgain } from '../../contracts/http/rendered-again.ts'
import { closed } from '../../contracts/values.ts'
import { sendProblem } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { limitPerKey } from './per-key.ts'
import { missing, pdf } from './send-pdf.ts'

export const renderQuery = closed({ render: Type.Optional(Type.Literal('again')) })
export type RenderQuery = Static<typeof renderQuery>

/** What the route answers with, as OpenAPI tells it. */
export const pdfOrComparison = {
  200: {
    description: 'Tệp PDF; với ?render=again: kết quả so sánh',
    content: { ...pdf[200].content, 'application/json': { schema: RenderedAgain } },
  },
}

const printsAMinute = 10

export function sendRenderedAgain(app: FastifyInstance, { renderAgain }: ApiDeps) {
  const mayPrint = limitPerKey(app, printsAMinute, 'Khóa này đã yêu cầu in lại quá nhiều lần. Hãy đợi một phút.')
  return async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    if (!(await mayPrint(request, reply))) return reply
    const outcome = await renderAgain(id)
    if (outcome === 'no-file') return missing(reply, id)
    if (outcome !== 'unavailable') return reply.send(outcome)
    reply.header('retry-after', '30')
    return sendProblem(reply, 'UNAVAILABLE', 'Bộ phận in đang bận hoặc chưa sẵn sàng. Hãy thử lại sau ít phút.')
  }
}
