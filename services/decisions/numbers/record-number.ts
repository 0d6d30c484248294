import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { NumberRecorded, RecordNumber } from '../../../contracts/numbers/record-number.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { document, issuerOf } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { registerOf } from './register-of.ts'
import { nextNumber, numberOf, numbers } from './state.ts'

export const recordNumber = decision({
  contract: RecordNumber,
  stream: numbers,
  version: 2,
  target: registerOf,
  actsFor: ({ body }, _, context) => issuerOf(context.get(document, body.documentId)),
  reads: ({ body }) => [ref(document, body.documentId)],
  decide({ body }, state, context) {
    const paper = context.get(document, body.documentId)!
    if (paper.draft === null) return refuse('DOCUMENT_CANCELLED', 'Văn bản đã hủy, chưa soạn lại.')
    const { numbering, signFirst } = paper.draft
    if (numbering === 'service' && !signFirst) {
      return refuse('NUMBERED_BY_SERVICE', 'Tổ chức đảng này để hệ thống cấp số văn bản.')
    }
    const given = numberOf(state, body.documentId)
    if (given !== undefined) return refuse('ALREADY_NUMBERED', `Văn bản đã có số ${given}.`)
    const { documentId, number } = body
    if (numbering === 'service') {
      if (number === undefined) return [NumberAllocated({ documentId, number: nextNumber(state) })]
      return refuse('NUMBERED_BY_SERVICE', 'Tổ chức đảng này để hệ thống cấp số văn bản.', {
        pointer: '/number',
        detail: 'bỏ trống: hệ thống cấp số kế tiếp',
      })
    }
    if (number === undefined) {
      return refuse('NUMBER_REQUIRED', 'Tổ chức đảng này lấy số theo sổ của cơ quan.', {
        pointer: '/number',
        detail: 'số đã ghi trong sổ',
      })
    }
    if (!state.taken.has(number)) return [NumberRecorded({ documentId, number })]
    const to = state.cancelled.has(number) ? 'đã hủy' : 'đã cấp cho văn bản khác'
    return refuse('NUMBER_TAKEN', `Số ${number} ${to} trong nhiệm kỳ này.`, {
      pointer: '/number',
      detail: `chưa cấp: từ ${nextNumber(state)} trở đi`,
    })
  },
  commandOf(events) {
    const [first] = events
    if (first?.type === 'NumberAllocated') return { documentId: first.data.documentId }
    return only(events, 'NumberRecorded').data
  },
})
