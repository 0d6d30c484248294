import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { QuotaReserved, ReserveQuota } from '../../../contracts/season/reserve-quota.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { cameToTheLast, proposals } from '../candidacy/chain.ts'
import { unjudged } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { belowRefs, candidatesBelow } from '../organisation/superiors.ts'
import { quotaOf } from '../rules/quota.ts'
import { rulesIn, rulesRef } from './committee-work.ts'
import { type OpenedSeason, type Season, season } from './state.ts'

type Kept = 'recognised' | 'certificates'

export const reserveQuota = decision({
  contract: ReserveQuota,
  stream: season,
  version: 1,
  actsFor: () => null,
  reads: (_, state, context) => [
    rulesRef(state),
    ...belowRefs(state.opened!.organisationId, context),
    ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
  ],
  decide({ body, occurredOn }, state, context) {
    const { quota, appliesTo } = rulesIn(state, context)
    const bases = basesOf(state as OpenedSeason, appliesTo.kinds, occurredOn, context)
    const most = (limit: Framework['quota']['maximumRecognised']) =>
      limit === null ? null : quotaOf(limit, bases[limit.of])
    const limits = { recognised: most(quota.maximumRecognised), certificates: most(quota.maximumExcellent) }
    const refused = beyond('recognised', limits, body, state) ?? beyond('certificates', limits, body, state)
    if (refused !== null) return refused
    const set = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== null))
    return [QuotaReserved({ ...body, limits: set })]
  },
  commandOf: (events) => pick(only(events, 'QuotaReserved').data, 'roundId', 'recognised', 'certificates'),
})

const words: Record<Kept, string> = { recognised: 'số được công nhận', certificates: 'số được tặng Giấy khen' }

/** What other meetings have kept counts, what this one kept before does not. */
function beyond(
  kept: Kept,
  limits: Readonly<Record<Kept, number | null>>,
  body: { readonly roundId: string } & Readonly<Record<Kept, readonly string[]>>,
  { reserved }: Season,
): Refused | null {
  const limit = limits[kept]
  const others = reserved.filter(({ roundId }) => roundId !== body.roundId).flatMap((one) => one[kept])
  const wanted = new Set([...others, ...body[kept]]).size
  if (limit === null || body[kept].length === 0 || wanted <= limit) return null
  return refuse(
    'QUOTA_EXCEEDED',
    `Vượt trần của khung tiêu chí: ${words[kept]} tối đa ${limit}, đã có ${others.length}.`,
    {
      pointer: `/${kept}`,
      detail: `thêm không quá ${Math.max(limit - others.length, 0)}`,
    },
  )
}

/** The counts that a limit may be a share of. */
function basesOf(
  { opened, candidacies }: OpenedSeason,
  kinds: readonly string[],
  date: LocalDate,
  context: Context,
): Record<'branches' | 'registered' | 'proposed', number> {
  const states = candidacies.map(({ candidacyId }) => context.get(candidacy, candidacyId)!)
  return {
    branches: candidatesBelow(opened.organisationId, kinds, date, context).length,
    registered: states.filter(({ phase }) => !unjudged.includes(phase)).length,
    proposed: states.filter((state) => cameToTheLast(proposals(state), opened.approvers)).length,
  }
}
