import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id, Label } from '../values.ts'

const body = closed({
  /** Last day, included, on which a season may be opened with it. */
  on: DateOnly,
  reason: Label(1000),
  legalBasis: Type.Optional(Citation),
  /** The framework of the same model to use from then on. */
  supersededBy: Type.Optional(Id),
})

/** No new season is opened with the framework after a day; seasons that are open go on under it. */
export const RetireFramework = command({
  name: 'RetireFramework',
  stream: 'framework',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/frameworks/{id}/retirement',
    tag: 'Khung tiêu chí',
    summary: 'Thôi áp dụng khung tiêu chí cho đợt xét mới (RetireFramework)',
    roles: ['administrator', 'authority'],
    within: 'anywhere',
  },
})
export const FrameworkRetired = event('FrameworkRetired', 1, body)
