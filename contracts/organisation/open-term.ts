import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Label, oneOf } from '../values.ts'

const body = closed({
  /** “nhiệm kỳ 2020 - 2025” */
  name: Label(60),
  from: DateOnly,
  to: Type.Optional(DateOnly),
  /** How the term began (HD 05 I.3.1.1 b): a congress, or an appointment taking effect. */
  basis: oneOf('congress', 'appointed'),
  legalBasis: Type.Optional(Citation),
})

/** Opens a term of office, which ends the one before where that has no end; document numbers start again from 01 in it. */
export const OpenTerm = command({
  name: 'OpenTerm',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/terms',
    tag: 'Tổ chức đảng',
    summary: 'Mở nhiệm kỳ (OpenTerm)',
    roles: ['administrator', 'clerk'],
    within: 'subtree',
  },
})
export const TermOpened = event('TermOpened', 1, body)
