import { endOn, factsOn, settingsOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { resource } from './resource.ts'

export const organisations = resource({
  path: '/v1/organisations',
  tag: 'Tổ chức đảng',
  summary: 'Một tổ chức đảng hôm nay hoặc vào ngày ?asOf=: tên gọi, nhiệm kỳ, chức vụ, thiết lập, tiền thân, kế thừa',
  stream: organisation,
  dated: true,
  owners: () => 'everyone',
  view(state, { date }) {
    const { founded, names, kinds, parents, identifiers, passings, predecessors, terms, officers } = state
    const ended = endOn(state, date)
    // `settings` stays what was chosen at the founding; what holds on the date has the defaults in it.
    return {
      ...factsOn(state, date),
      ...founded,
      ...(ended === undefined ? {} : { ended }),
      ...{ terms, officers, identifiers, passings, predecessors },
      subordinates: state.subordinates,
      changes: { names, kinds, parents },
      settingsChanged: state.settings,
      settingsInForce: settingsOn(state, date),
    }
  },
})
