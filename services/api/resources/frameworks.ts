import { FrameworkPublished } from '../../../contracts/framework/publish-framework.ts'
import { framework } from '../../decisions/framework/state.ts'
import { resource, shown } from './resource.ts'

export const frameworks = resource({
  path: '/v1/frameworks',
  tag: 'Khung tiêu chí',
  summary: 'Một khung tiêu chí, toàn văn và mã băm',
  stream: framework,
  owners: () => 'everyone',
  view: (state, reader) => shown(FrameworkPublished, state, reader) as object,
})
