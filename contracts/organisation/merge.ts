import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id } from '../values.ts'

const body = closed({
  into: Id,
  /** First day on which it exists no more. */
  effectiveFrom: DateOnly,
  legalBasis: Citation,
})

/** Ends an organisation by merging it into another, which goes on: its members, subordinates and the rights over its papers pass to that one. */
export const Merge = command({
  name: 'Merge',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/merge',
    tag: 'Tổ chức đảng',
    summary: 'Sáp nhập vào tổ chức đảng khác (Merge)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationMerged = event('OrganisationMerged', 1, body)
