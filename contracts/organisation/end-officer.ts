import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id, oneOf } from '../values.ts'
import { Code } from './establish.ts'

const body = closed({
  personId: Id,
  office: oneOf('secretary', 'deputy-secretary', 'member'),
  organ: Code,
  until: DateOnly,
  legalBasis: Type.Optional(Citation),
})

/** Ends an office that is held; the last day is included. */
export const EndOfficer = command({
  name: 'EndOfficer',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/officers/end',
    tag: 'Tổ chức đảng',
    summary: 'Ghi nhận thôi giữ chức vụ (EndOfficer)',
    roles: ['administrator', 'clerk'],
    within: 'subtree',
  },
})
export const OfficerEnded = event('OfficerEnded', 1, body)
