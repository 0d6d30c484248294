import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id } from '../values.ts'

const body = closed({
  successorId: Type.Optional(Id),
  /** First day on which it exists no more. */
  effectiveFrom: DateOnly,
  legalBasis: Citation,
})

/** Ends an organisation; where a successor is named, its subordinates and the rights over its papers pass to that one. */
export const Dissolve = command({
  name: 'Dissolve',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/dissolution',
    tag: 'Tổ chức đảng',
    summary: 'Giải thể, kết thúc hoạt động tổ chức đảng (Dissolve)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationDissolved = event('OrganisationDissolved', 1, body)
