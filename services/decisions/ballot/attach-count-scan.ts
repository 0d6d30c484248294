import { AttachCountScan, CountScanned } from '../../../contracts/ballot/attach-count-scan.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { notByHand, notOpen } from './rule-of.ts'
import { type Ballot, ballot } from './state.ts'
import { confirmation } from './who-confirms.ts'

export const attachCountScan = decision({
  contract: AttachCountScan,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  decide: (given, state) =>
    notOpen(state, given) ?? notByHand(state) ?? badSigners(given.body.signedBy, state) ?? [CountScanned(given.body)],
  commandOf: (events) => only(events, 'CountScanned').data,
})

function badSigners(signedBy: readonly string[], { opened, count }: Ballot): Refused | null {
  if (count === null) return refuse('COUNT_MISSING', 'Chưa ghi kết quả kiểm phiếu mà bản quét xác nhận.')
  const allowed = [...opened!.tellers, opened!.chairId]
  const stranger = signedBy.findIndex((id) => !allowed.includes(id))
  if (stranger >= 0) {
    return refuse('NOT_A_TELLER', 'Chỉ người kiểm phiếu và người chủ trì ký kết quả kiểm phiếu.', {
      pointer: `/signedBy/${stranger}`,
      detail: `một trong: ${allowed.join(', ')}`,
    })
  }
  const { isEnough, needed } = confirmation(opened!, signedBy)
  return isEnough ? null : refuse('COUNT_NOT_CONFIRMED', needed, { pointer: '/signedBy', detail: allowed.join(', ') })
}
