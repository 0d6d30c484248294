import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Label } from '../values.ts'

const body = closed({
  scheme: Label(40),
  value: Label(120),
  effectiveFrom: DateOnly,
  legalBasis: Type.Optional(Citation),
})

/** Records an identifier under a scheme from a date: `ma-to-chuc-dang`, `qd20-2020`, a vendor’s. It is never a key here: it changes when a body moves. */
export const SetIdentifier = command({
  name: 'SetIdentifier',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/identifiers',
    tag: 'Tổ chức đảng',
    summary: 'Ghi mã định danh theo hệ thống (SetIdentifier)',
    roles: ['administrator', 'clerk'],
    within: 'subtree',
  },
})
export const IdentifierSet = event('IdentifierSet', 1, body)
