import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({ personId: Id })

/** A teller or the chair confirms the recorded count; two tellers (or the only one) and the chair are needed to close. */
export const ConfirmCount = command({
  name: 'ConfirmCount',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/confirmations',
    tag: 'Bỏ phiếu',
    summary: 'Xác nhận kết quả kiểm phiếu (ConfirmCount)',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const CountConfirmed = event('CountConfirmed', 1, body)
