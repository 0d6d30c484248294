import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { releaseQuota } from '../decisions/season/release-quota.ts'
import { season } from '../decisions/season/state.ts'
import { now, type Policy } from './policy.ts'

/** A meeting that ends without a decision gives back the places that were kept for it. */
export const releaseQuotas: Policy = {
  name: 'release-quotas',
  on: ['RoundClosed'],
  settled: ['NOTHING_RESERVED'],
  async react({ event }, around) {
    const roundId = idOf(event.stream)
    const { convened, decision } = await now(around, round, roundId)
    if (convened!.act !== 'decide' || convened!.purpose === 'revoke' || decision !== null) return []
    const id = convened!.seasonId
    return [{ decision: releaseQuota, id, body: { roundId }, target: streamName(season, id) }]
  },
}
