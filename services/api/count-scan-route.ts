// The scan of a count that was signed with pen, for those who may see the vote and its counts.
import type { FastifyInstance } from 'fastify'
import { closed, Id } from '../../contracts/values.ts'
import { ballot } from '../decisions/ballot/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { sendProblem } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { maySee } from './may-see.ts'
import { readProblems } from './problem-responses.ts'
import { readsSealedCounts } from './sealed-counts.ts'
import { missing, pdf, sendPdf } from './send-pdf.ts'

export function countScanRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.get<{ Params: { id: string } }>(
    '/v1/ballots/:id/count-scan',
    {
      schema: {
        tags: ['Bỏ phiếu'],
        operationId: 'getBallotsIdCountScan',
        summary: 'Bản quét kết quả kiểm phiếu đã ký',
        params: closed({ id: Id }),
        response: { ...pdf, ...readProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const caller = request.caller!
      const { opened, scan } = fold(ballot, await deps.store.read(streamName(ballot, id)))
      if (scan === null || !(await maySee(deps, caller, [opened!.organisationId]))) return missing(reply, id)
      if (opened!.outcomeOnly && !readsSealedCounts(caller, opened!.organisationId)) {
        return sendProblem(
          reply,
          'NOT_ALLOWED',
          'Chỉ công bố kết quả: số phiếu dành cho kiểm tra, tổ kiểm phiếu và bí thư.',
        )
      }
      return sendPdf(deps, reply, scan.sha256, `kiem-phieu-${id}`)
    },
  )
}
