// Who may plan and register in a season, and for which groups of its framework.
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import type { Facts } from '../organisation/on-date.ts'
import { factsBelow, heirOn } from '../organisation/superiors.ts'
import type { OpenedSeason } from '../season/state.ts'

type Asked = { readonly organisationId: string; readonly on: LocalDate }

/** The candidate on a day; refuses one that is not directly below the committee, or of no kind of the framework's. */
export function entitled(
  { organisationId, on }: Asked,
  { opened }: OpenedSeason,
  { appliesTo: { kinds } }: Framework,
  context: Context,
): Facts | Refused {
  const facts = factsBelow(heirOn(opened.organisationId, on, context), organisationId, on, context)
  if (facts !== null && kinds.includes(facts.kind)) return facts
  return refuse('NOT_IN_SEASON', 'Tổ chức đảng này không thuộc diện đăng ký của đợt xét.', {
    pointer: '/organisationId',
    detail: `tổ chức trực thuộc cấp ủy mở đợt xét, loại: ${kinds.join(', ')}`,
  })
}

/** Refuses a target of a group that the framework does not have, or a second one of a group. */
export function unknownGroup(targets: readonly { readonly group: string }[], { groups }: Framework): Refused | null {
  const unknown = targets.findIndex(
    ({ group }, n) => !groups.some(({ id }) => id === group) || targets.findIndex((one) => one.group === group) !== n,
  )
  if (unknown < 0) return null
  return refuse('UNKNOWN_GROUP', 'Mỗi nhóm tiêu chí của khung được đăng ký chỉ tiêu một lần.', {
    pointer: `/targets/${unknown}/group`,
    detail: `một trong: ${groups.map(({ id }) => id).join(', ')}; không lặp lại`,
  })
}
