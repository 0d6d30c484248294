import { ChangeSettings, SettingsChanged } from '../../../contracts/organisation/change-settings.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from './state.ts'

export const changeSettings = decision({
  contract: ChangeSettings,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  decide({ body }, state) {
    const newest = state.settings.at(-1)?.effectiveFrom ?? state.founded!.effectiveFrom
    if (body.effectiveFrom < newest) {
      return refuse('PERIOD_REVERSED', `Thiết lập đang có hiệu lực từ ngày ${shortDate(newest)}.`, {
        pointer: '/effectiveFrom',
        detail: `từ ngày ${shortDate(newest)} trở đi`,
      })
    }
    return [SettingsChanged(body)]
  },
  commandOf: (events) => only(events, 'SettingsChanged').data,
})
