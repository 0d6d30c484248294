import { organisation, settingsOn } from '../../decisions/organisation/state.ts'
import { resource } from './resource.ts'

export const organisations = resource({
  path: '/v1/organisations',
  tag: 'Tổ chức đảng',
  summary: 'Một tổ chức đảng: tên gọi, nhiệm kỳ, chức vụ, thiết lập văn bản, tổ chức trực thuộc',
  stream: organisation,
  owners: () => 'everyone',
  view(state, { today }) {
    const { facts, terms, officers, settings, subordinates } = state
    // `settings` stays what was chosen at the founding; what holds today has the defaults in it.
    return {
      ...facts,
      terms,
      officers,
      subordinates,
      settingsChanged: settings,
      settingsInForce: settingsOn(state, today),
    }
  },
})
