import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ForwardRegistrations, RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import { over } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { approverRefs } from './approvers.ts'
import { badWorkDay, firstOf, notEntered, rulesRef, superiorIn, twice } from './committee-work.ts'
import { beforePreviousStep } from './dates.ts'
import { type Season, season } from './state.ts'

export const forwardRegistrations = decision({
  contract: ForwardRegistrations,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [
    rulesRef(state),
    ...approverRefs(state, given.occurredOn, context),
    ...given.body.items.map((id) => ref(candidacy, id)),
  ],
  decide(given, state, context) {
    const { items, to } = given.body
    return (
      badWorkDay(state, given, context) ??
      notTheSuperior(to, superiorIn(state, given, context)) ??
      firstOf(items, (id, n) => notRegistered(id, `/items/${n}`, state, context)) ??
      twice('DUPLICATE_CANDIDACY', items, (n) => ({
        pointer: `/items/${n}`,
        detail: 'mỗi lượt đăng ký một lần',
      })) ??
      firstOf(items, (id) => beforePreviousStep(context.get(candidacy, id)!.registration!.on, given)) ?? [
        RegistrationsForwarded(given.body),
      ]
    )
  },
  commandOf: (events) => only(events, 'RegistrationsForwarded').data,
})

function notTheSuperior(to: string, superior: string | undefined): Refused | null {
  if (superior === undefined) {
    return refuse('NO_SUPERIOR', 'Cấp ủy mở đợt xét cũng là cấp quyết định, không có cấp trên để gửi.')
  }
  if (to === superior) return null
  return refuse('NOT_THE_SUPERIOR', `Tổ chức đảng mã “${to}” không phải cấp xét ngay trên cấp ủy mở đợt xét.`, {
    pointer: '/to',
    detail: superior,
  })
}

/** The season knows whom its stream was told of; what became of them is in their own. */
function notRegistered(id: string, pointer: string, state: Season, context: Context): Refused | null {
  const stranger = notEntered('NOT_IN_SEASON', { id, pointer }, state)
  if (stranger !== null) return stranger
  return over(context.get(candidacy, id)!, { pointer, detail: 'lượt đăng ký chưa rút, chưa nhập vào lượt khác' })
}
