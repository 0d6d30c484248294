import { command, event } from '../define.ts'
import { Count, closed, FreeText } from '../values.ts'

const body = closed({ issued: Count, returned: Count, account: FreeText(2000) })

/** More ballots came back than were issued: this vote is void, the record says so, and the body votes again. */
export const RecordMismatch = command({
  name: 'RecordMismatch',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/mismatch',
    tag: 'Bỏ phiếu',
    summary: 'Ghi nhận phiếu thu về nhiều hơn phiếu phát ra (RecordMismatch)',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const MismatchRecorded = event('MismatchRecorded', 1, body)
