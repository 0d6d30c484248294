// Checks a PDF that somebody holds; nothing of it is kept. What the log says of a file is told to those who may see whose it is.
import type { FastifyInstance } from 'fastify'
import { FileVerified } from '../../contracts/http/file-verified.ts'
import { ballot } from '../decisions/ballot/state.ts'
import { document } from '../decisions/document/state.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { fold, idOf } from '../decisions/kernel/stream-type.ts'
import type { KnownFile, LogView } from '../signing/port.ts'
import { sendBehind } from './answer.ts'
import { caughtUp } from './caught-up.ts'
import type { ApiDeps } from './deps.ts'
import { maySee } from './may-see.ts'
import { limitPerKey } from './per-key.ts'
import type { Caller } from './plugins/authentication.ts'
import { problemResponses } from './problem-responses.ts'
import { documentOwners } from './resources/documents.ts'
import { candidaciesOwners } from './resources/owners.ts'

/** A dossier with its evidence is the largest. */
const largestFile = 200 * 1024 * 1024
/** A large file takes a second of the process. */
const checksAMinute = 30

export async function verifyRoute(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const mayCheck = limitPerKey(app, checksAMinute, 'Khóa này đã kiểm tra quá nhiều tệp. Hãy đợi một phút.')
  await app.register(async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/pdf', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    files.post(
      '/v1/verify',
      {
        bodyLimit: largestFile,
        schema: {
          tags: ['Kiểm tra'],
          summary: 'Kiểm tra chữ ký và nguồn gốc của một tệp PDF, không lưu gì (VerifyFile)',
          operationId: 'VerifyFile',
          body: { content: { 'application/pdf': { schema: { description: 'Tệp PDF, tối đa 200 MB' } } } },
          response: { 200: FileVerified, ...problemResponses(400, 401, 413, 415, 429, 500, 503) },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        if (!(await mayCheck(request, reply))) return reply
        if (!(await caughtUp(deps))) return sendBehind(reply, 'Dữ liệu tra cứu chưa kịp cập nhật.')
        const pdf = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        return deps.signing.judge(pdf, viewOf(deps, request.caller!))
      },
    )
  })
}

type Row = { readonly kind: KnownFile['kind']; readonly stream: string }

/** What a caller may not see is to them as if it were not there. */
function viewOf(deps: ApiDeps, caller: Caller): LogView {
  const read = async (stream: string) => deps.store.read(stream)
  return {
    async known(sha256) {
      const [row] = deps.models.all('SELECT kind, stream FROM files WHERE sha256 = ?', sha256) as unknown as Row[]
      if (row === undefined || !(await maySee(deps, caller, await ownersOf(deps, row.stream)))) return null
      const id = idOf(row.stream)
      if (row.kind !== 'dossier') return { kind: row.kind, id, holds: [] }
      const { editions } = fold(dossier, await read(row.stream))
      const own = editions.find(({ file }) => file?.sha256 === sha256 || file?.unstamped === sha256)
      return { kind: row.kind, id, holds: (own?.assembled.files ?? []).map((file) => file.sha256) }
    },
    events: async (stream) => (await read(stream)).map(({ event }) => event),
  }
}

async function ownersOf({ store }: ApiDeps, stream: string): Promise<(string | undefined)[]> {
  const history = await store.read(stream)
  if (stream.startsWith('document-')) return documentOwners(fold(document, history), store)
  if (stream.startsWith('ballot-')) return [fold(ballot, history).opened?.organisationId]
  return candidaciesOwners(store, [idOf(stream)])
}
