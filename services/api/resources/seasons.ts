import { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { type Season, season } from '../../decisions/season/state.ts'
import { type Reader, resource, shown } from './resource.ts'

/** Who registered, and why somebody came to no end, is for the committee and those above it. */
export const seasons = resource({
  path: '/v1/seasons',
  tag: 'Đợt xét',
  summary: 'Một đợt xét: thời hạn các bước, các cấp xét, các lượt đăng ký, kết thúc',
  stream: season,
  owners: () => 'everyone',
  insiders: ({ opened }) => [opened?.organisationId],
  view: (state, reader) => ({
    ...state.opened,
    registered: state.candidacies.length,
    ...(reader.isInsider ? { candidacies: state.candidacies } : {}),
    closed: closedFor(state, reader),
  }),
})

function closedFor({ closed }: Season, reader: Reader): unknown {
  if (closed === null || reader.isInsider) return shown(SeasonClosed, closed, reader)
  const { unfinished, ...ends } = closed
  return ends
}
