import { organisation } from '../../decisions/organisation/state.ts'
import { resource } from './resource.ts'

export const organisations = resource({
  path: '/v1/organisations',
  tag: 'Tổ chức đảng',
  summary: 'Một tổ chức đảng: tên gọi, nhiệm kỳ, chức vụ',
  stream: organisation,
  owners: () => 'everyone',
  view: ({ facts, terms, officers }) => ({ ...facts, terms, officers }),
})
