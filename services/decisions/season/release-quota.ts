import { refuse } from '../../../contracts/refusals.ts'
import { QuotaReleased, ReleaseQuota } from '../../../contracts/season/release-quota.ts'
import { decision, only } from '../kernel/decision.ts'
import { season } from './state.ts'

export const releaseQuota = decision({
  contract: ReleaseQuota,
  stream: season,
  version: 1,
  actsFor: () => null,
  decide({ body }, { reserved }) {
    if (reserved.some(({ roundId }) => roundId === body.roundId)) return [QuotaReleased(body)]
    return refuse('NOTHING_RESERVED', 'Hội nghị này không còn giữ chỗ nào trong trần số lượng.')
  },
  commandOf: (events) => only(events, 'QuotaReleased').data,
})
