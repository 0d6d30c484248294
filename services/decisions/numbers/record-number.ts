import { NumberRecorded, RecordNumber } from '../../../contracts/numbers/record-number.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { document } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { registerOf } from './register-of.ts'
import { numberOf, numbers } from './state.ts'

export const recordNumber = decision({
  contract: RecordNumber,
  stream: numbers,
  version: 1,
  target: registerOf,
  actsFor: ({ body }, _, context) => context.get(document, body.documentId)?.draft?.organisationId,
  reads: ({ body }) => [ref(document, body.documentId)],
  decide({ body }, state, context) {
    if (context.get(document, body.documentId)!.draft!.numbering === 'service') {
      return refuse('NUMBERED_BY_SERVICE', 'Tổ chức đảng này để hệ thống cấp số văn bản.')
    }
    const given = numberOf(state, body.documentId)
    if (given !== undefined) return refuse('ALREADY_NUMBERED', `Văn bản đã có số ${given}.`)
    if (state.taken.has(body.number)) {
      return refuse('NUMBER_TAKEN', `Số ${body.number} đã cấp cho văn bản khác trong nhiệm kỳ này.`, {
        pointer: '/number',
        detail: `chưa cấp: từ ${Math.max(0, ...state.taken.keys()) + 1} trở đi`,
      })
    }
    return [NumberRecorded(body)]
  },
  commandOf: (events) => only(events, 'NumberRecorded').data,
})
