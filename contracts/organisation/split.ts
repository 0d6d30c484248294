import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id } from '../values.ts'

const body = closed({
  into: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
  /** Whether it goes on beside them. */
  continues: Type.Boolean(),
  effectiveFrom: DateOnly,
  legalBasis: Citation,
})

/** Splits an organisation into others; it may itself go on (tách) or end with it (chia). */
export const Split = command({
  name: 'Split',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/split',
    tag: 'Tổ chức đảng',
    summary: 'Chia, tách tổ chức đảng (Split)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationSplit = event('OrganisationSplit', 1, body)
