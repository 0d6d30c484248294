import { FrameworkPublished } from '../../../contracts/framework/publish-framework.ts'
import { framework } from '../../decisions/framework/state.ts'
import { resource, shown } from './resource.ts'

export const frameworks = resource({
  path: '/v1/frameworks',
  tag: 'Khung tiêu chí',
  summary: 'Một khung tiêu chí, toàn văn và mã băm',
  stream: framework,
  owners: () => 'everyone',
  view: ({ retired, supersedes, ...published }, reader) => ({
    ...(shown(FrameworkPublished, { ...published, ...(supersedes === null ? {} : { supersedes }) }, reader) as object),
    ...(retired === null ? {} : { retired }),
  }),
})
