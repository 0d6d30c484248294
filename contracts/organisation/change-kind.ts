import { command, event } from '../define.ts'
import { Citation, closed, DateOnly } from '../values.ts'
import { Code } from './establish.ts'

const body = closed({ kind: Code, effectiveFrom: DateOnly, legalBasis: Citation })

/** Makes an organisation one of another kind from a date: a branch that becomes a grassroots committee. */
export const ChangeKind = command({
  name: 'ChangeKind',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/kind',
    tag: 'Tổ chức đảng',
    summary: 'Đổi loại hình tổ chức đảng (ChangeKind)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const KindChanged = event('KindChanged', 1, body)
