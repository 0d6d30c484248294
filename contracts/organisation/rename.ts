import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly } from '../values.ts'
import { NameForms } from './establish.ts'

const body = closed({
  names: Type.Partial(NameForms, { minProperties: 1, additionalProperties: false }),
  effectiveFrom: DateOnly,
  legalBasis: Citation,
})

/** Changes name forms from a date; what is not given stays. Papers go by the names of their own date. */
export const Rename = command({
  name: 'Rename',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/names',
    tag: 'Tổ chức đảng',
    summary: 'Đổi tên, ký hiệu, địa danh, con dấu (Rename)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationRenamed = event('OrganisationRenamed', 1, body)
