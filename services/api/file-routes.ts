// The files of documents and dossiers, by the hash that the log names.
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { closed, Id } from '../../contracts/values.ts'
import { fileToSign } from '../decisions/document/signing.ts'
import { document } from '../decisions/document/state.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { sendProblem } from './answer.ts'
import { countScanRoute } from './count-scan-route.ts'
import type { ApiDeps } from './deps.ts'
import { evidenceRoute } from './evidence-route.ts'
import { maySee } from './may-see.ts'
import { readProblems } from './problem-responses.ts'
import { pdfOrComparison, type RenderQuery, renderQuery, sendRenderedAgain } from './render-again.ts'
import { documentOwners } from './resources/documents.ts'
import { candidaciesOwners } from './resources/owners.ts'
import { readsSealedCounts } from './sealed-counts.ts'
import { missing, pdf, sendPdf } from './send-pdf.ts'

const params = closed({ id: Id })

export async function fileRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  evidenceRoute(app, deps)
  countScanRoute(app, deps)
  const renderAgain = sendRenderedAgain(app, deps)
  app.get<{ Params: { id: string }; Querystring: RenderQuery }>(
    '/v1/documents/:id/file',
    {
      schema: {
        tags: ['Văn bản'],
        operationId: 'getDocumentsIdFile',
        summary: 'Tệp PDF của văn bản (bản ban hành, hoặc bản chờ ký); ?render=again: in lại và so với tệp đã in',
        params,
        querystring: renderQuery,
        response: { ...pdfOrComparison, ...readProblems },
      },
    },
    async (request, reply) => {
      const state = fold(document, await deps.store.read(streamName(document, request.params.id)))
      const owners = await documentOwners(state, deps.store)
      if (!(await maySee(deps, request.caller!, owners))) return missing(reply, request.params.id)
      if (state.draft?.type === 'sealed-count' && !readsSealedCounts(request.caller!, state.draft.organisationId)) {
        return sendProblem(reply, 'NOT_ALLOWED', 'Biên bản niêm phong chỉ dành cho kiểm tra, tổ kiểm phiếu và bí thư.')
      }
      if (request.query.render === 'again') return renderAgain(request, reply, request.params.id)
      const sha256 = state.issued?.sha256 ?? fileToSign(state)
      return sha256 === null
        ? missing(reply, request.params.id)
        : sendPdf(deps, reply, sha256, `van-ban-${request.params.id}`)
    },
  )
  app.get<{ Params: { id: string }; Querystring: { edition?: number } }>(
    '/v1/dossiers/:id/file',
    {
      schema: {
        tags: ['Hồ sơ'],
        operationId: 'getDossiersIdFile',
        summary: 'Tệp PDF của hồ sơ, lần lập mới nhất hoặc ?edition=',
        params,
        querystring: closed({ edition: Type.Optional(Type.Integer({ minimum: 1 })) }),
        response: { ...pdf, ...readProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { editions } = fold(dossier, await deps.store.read(streamName(dossier, id)))
      if (!(await maySee(deps, request.caller!, await candidaciesOwners(deps.store, [id])))) return missing(reply, id)
      const made = editions.filter(({ file }) => file !== null)
      const wanted = request.query.edition
      const chosen = wanted === undefined ? made.at(-1) : made.find(({ assembled }) => assembled.edition === wanted)
      if (chosen === undefined) return missing(reply, id)
      return sendPdf(deps, reply, chosen.file!.sha256, `ho-so-${id}-${chosen.assembled.edition}`)
    },
  )
}
