import { command, event } from '../define.ts'
import { closed, DateOnly, Id, oneOf } from '../values.ts'

const body = closed({
  organisationId: Id,
  /** official = chính thức, probationary = dự bị. */
  standing: oneOf('official', 'probationary'),
  from: DateOnly,
})

/** Records membership of a branch from a date on. */
export const JoinOrganisation = command({
  name: 'JoinOrganisation',
  stream: 'person',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/persons/{id}/memberships',
    tag: 'Đảng viên',
    summary: 'Ghi nhận đảng viên sinh hoạt tại tổ chức đảng (JoinOrganisation)',
    roles: ['administrator', 'clerk', 'secretary'],
    within: 'subtree',
  },
})
export const OrganisationJoined = event('OrganisationJoined', 1, body)
