import { MismatchRecorded, RecordMismatch } from '../../../contracts/ballot/record-mismatch.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { notByHand, notOpen } from './rule-of.ts'
import { ballot } from './state.ts'

export const recordMismatch = decision({
  contract: RecordMismatch,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  decide(given, state) {
    const { body } = given
    const refused = notOpen(state, given) ?? notByHand(state)
    if (refused !== null) return refused
    if (body.returned <= body.issued) {
      return refuse('NOT_A_MISMATCH', `Thu về ${body.returned} phiếu không nhiều hơn ${body.issued} phiếu phát ra.`, {
        pointer: '/returned',
        detail: `hơn ${body.issued}; nếu không, hãy ghi kết quả kiểm phiếu`,
      })
    }
    return [MismatchRecorded(body)]
  },
  commandOf: (events) => only(events, 'MismatchRecorded').data,
})
