import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id } from '../values.ts'

const body = closed({ parentId: Id, effectiveFrom: DateOnly, legalBasis: Citation })

/** Puts an organisation under another superior from a date. */
export const Move = command({
  name: 'Move',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/parent',
    tag: 'Tổ chức đảng',
    summary: 'Chuyển về trực thuộc tổ chức đảng khác (Move)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationMoved = event('OrganisationMoved', 1, body)
