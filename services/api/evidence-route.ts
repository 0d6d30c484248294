// A file that supports scores, as it was sent, for those who may see a candidacy that holds it.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { asciiName } from '../../contracts/ascii.ts'
import { type EvidenceType, evidenceTypes } from '../../contracts/candidacy/attach-evidence.ts'
import { closed, Sha256 } from '../../contracts/values.ts'
import { namedFile } from '../store/files/port.ts'
import { sendBehind, sendProblem } from './answer.ts'
import { caughtUp } from './caught-up.ts'
import type { ApiDeps } from './deps.ts'
import { maySee } from './may-see.ts'
import type { Caller } from './plugins/authentication.ts'
import { readProblems } from './problem-responses.ts'
import { candidaciesOwners } from './resources/owners.ts'

type Row = { readonly candidacy: string; readonly title: string; readonly mediaType: EvidenceType }

const file = { schema: { type: 'string', format: 'binary' } }

export function evidenceRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.get<{ Params: { sha256: string } }>(
    '/v1/evidence/:sha256',
    {
      schema: {
        tags: ['Tự đánh giá'],
        operationId: 'getEvidenceSha256',
        summary: 'Tệp minh chứng, nguyên như khi nộp',
        params: closed({ sha256: Sha256 }),
        response: {
          200: {
            description: 'Tệp minh chứng',
            content: Object.fromEntries(Object.keys(evidenceTypes).map((type) => [type, file])),
          },
          ...readProblems,
        },
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params
      if (!(await caughtUp(deps))) return sendBehind(reply, 'Dữ liệu tra cứu chưa kịp cập nhật.')
      const seen = await firstVisible(deps, request.caller!, rowsOf(deps, sha256))
      return seen === null
        ? sendProblem(reply, 'NOT_FOUND', `Không tìm thấy tệp minh chứng “${sha256}”.`)
        : sendEvidence(deps, reply, sha256, seen)
    },
  )
}

function rowsOf({ models }: ApiDeps, sha256: string): Row[] {
  const sql = 'SELECT candidacy, title, media_type "mediaType" FROM evidence WHERE sha256 = ? ORDER BY position'
  return models.all(sql, sha256) as unknown as Row[]
}

async function firstVisible(deps: ApiDeps, caller: Caller, rows: readonly Row[]): Promise<Row | null> {
  for (const row of rows) {
    if (await maySee(deps, caller, await candidaciesOwners(deps.store, [row.candidacy]))) return row
  }
  return null
}

async function sendEvidence(deps: ApiDeps, reply: FastifyReply, sha256: string, { title, mediaType }: Row) {
  const bytes = await namedFile(deps.files, sha256)
  return reply
    .type(mediaType)
    .header('content-disposition', attachmentNamed(title, evidenceTypes[mediaType].extension))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('etag', `"${sha256}"`)
    .send(Buffer.from(bytes))
}

/** RFC 6266, with the name in plain ASCII besides for those that read no other (RFC 8187, 3.2). */
function attachmentNamed(title: string, extension: string): string {
  const name = title.replace(/[\p{C}"*/:<>?\\|]/gu, ' ').trim()
  const encoded = encodeURIComponent(`${name || 'minh-chung'}.${extension}`).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${asciiName(title, 100) || 'minh-chung'}.${extension}"; filename*=UTF-8''${encoded}`
}
