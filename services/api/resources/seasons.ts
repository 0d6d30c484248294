import { season } from '../../decisions/season/state.ts'
import { resource } from './resource.ts'

export const seasons = resource({
  path: '/v1/seasons',
  tag: 'Đợt xét',
  summary: 'Một đợt xét: thời hạn các bước, các cấp xét',
  stream: season,
  owners: () => 'everyone',
  view: ({ opened }) => ({ ...opened }),
})
