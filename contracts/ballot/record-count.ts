import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, FreeText, Id, TimeOfDay } from '../values.ts'

const body = closed({
  issued: Count,
  returned: Count,
  valid: Count,
  invalid: Count,
  invalidReason: Type.Optional(FreeText(500)),
  results: Type.Array(closed({ candidacyId: Id, yes: Count, no: Count, blank: Count }), { minItems: 1, maxItems: 200 }),
  closedAt: TimeOfDay,
})

/** The tellers' count. valid + invalid = returned; yes + no + blank = valid on every row. */
export const RecordCount = command({
  name: 'RecordCount',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/count',
    tag: 'Bỏ phiếu',
    summary: 'Ghi kết quả kiểm phiếu (RecordCount)',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const CountRecorded = event('CountRecorded', 1, body)
