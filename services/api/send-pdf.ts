// A PDF that the log names by its hash.
import type { FastifyReply } from 'fastify'
import { namedFile } from '../store/files/port.ts'
import { sendProblem } from './answer.ts'
import type { ApiDeps } from './deps.ts'

/** Its answer, as OpenAPI tells it. */
export const pdf = {
  200: { description: 'Tệp PDF', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } },
}

export async function sendPdf(deps: ApiDeps, reply: FastifyReply, sha256: string, name: string) {
  const bytes = await namedFile(deps.files, sha256)
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('etag', `"${sha256}"`)
    .send(Buffer.from(bytes))
}

export function missing(reply: FastifyReply, id: string) {
  return sendProblem(reply, 'NOT_FOUND', `Không tìm thấy tệp của mã “${id}”.`)
}
