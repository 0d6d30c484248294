import { command, event } from '../define.ts'
import { closed, FreeText } from '../values.ts'

const body = closed({ reason: FreeText(2000) })

/** The branch withdraws before the committee has proposed; it may register again, which is the next attempt. */
export const WithdrawRegistration = command({
  name: 'WithdrawRegistration',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/withdrawal',
    tag: 'Đăng ký',
    summary: 'Rút đăng ký (WithdrawRegistration)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const RegistrationWithdrawn = event('RegistrationWithdrawn', 1, body)
