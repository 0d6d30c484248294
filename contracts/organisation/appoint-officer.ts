import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id, Label, oneOf } from '../values.ts'
import { Code } from './establish.ts'

const body = closed({
  personId: Id,
  /** secretary = bí thư, deputy-secretary = phó bí thư, member = ủy viên. */
  office: oneOf('secretary', 'deputy-secretary', 'member'),
  /** The organ in which the office is held. */
  organ: Code,
  /** Running text after the name: “Bí thư Chi bộ”. */
  title: Label(100),
  from: DateOnly,
  until: Type.Optional(DateOnly),
  legalBasis: Type.Optional(Citation),
})

/** Puts a person in office from a date, first and last day included. */
export const AppointOfficer = command({
  name: 'AppointOfficer',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/officers',
    tag: 'Tổ chức đảng',
    summary: 'Ghi nhận chức vụ (AppointOfficer)',
    roles: ['administrator', 'clerk'],
    within: 'subtree',
  },
})
export const OfficerAppointed = event('OfficerAppointed', 1, body)
