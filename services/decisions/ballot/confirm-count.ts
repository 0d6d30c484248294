import { ConfirmCount, CountConfirmed } from '../../../contracts/ballot/confirm-count.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { notOpen } from './rule-of.ts'
import { ballot } from './state.ts'

export const confirmCount = decision({
  contract: ConfirmCount,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  decide(given, state) {
    const { body } = given
    const refused = notOpen(state, given)
    if (refused !== null) return refused
    if (state.count === null) return refuse('COUNT_MISSING', 'Chưa ghi kết quả kiểm phiếu để xác nhận.')
    const { tellers, chairId } = state.opened!
    if (![...tellers, chairId].includes(body.personId)) {
      return refuse('NOT_A_TELLER', 'Chỉ người kiểm phiếu và người chủ trì xác nhận kết quả.', {
        pointer: '/personId',
        detail: `một trong: ${[...tellers, chairId].join(', ')}`,
      })
    }
    if (state.confirmedBy.includes(body.personId)) return refuse('ALREADY_CONFIRMED', 'Người này đã xác nhận.')
    return [CountConfirmed(body)]
  },
  commandOf: (events) => only(events, 'CountConfirmed').data,
})
