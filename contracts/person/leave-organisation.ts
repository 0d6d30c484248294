import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id } from '../values.ts'

const body = closed({
  organisationId: Id,
  /** Last day of the membership. */
  until: DateOnly,
  legalBasis: Type.Optional(Citation),
})

/** Ends a membership, also one that came through lineage. Who joins a branch leaves the one before without it. */
export const LeaveOrganisation = command({
  name: 'LeaveOrganisation',
  stream: 'person',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/persons/{id}/memberships/end',
    tag: 'Đảng viên',
    summary: 'Ghi nhận đảng viên thôi sinh hoạt tại tổ chức đảng (LeaveOrganisation)',
    roles: ['administrator', 'clerk', 'secretary'],
    within: 'subtree',
  },
})
export const OrganisationLeft = event(
  'OrganisationLeft',
  1,
  closed({
    ...body.properties,
    /** What was joined and ends: the organisation itself, or such whose place it took. */
    joined: Type.Array(Id, { minItems: 1 }),
  }),
)
