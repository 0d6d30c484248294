// Who stands in a season's approval chain: what the framework names, resolved on a day, and followed through lineage.
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { endOn, factsOn, organOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs, superiorOn, superiorRefs } from '../organisation/superiors.ts'
import { type Approver, approversOn, isOpened, type Season } from './state.ts'

/** Everybody whom `resolveChain` looks at. */
export function chainRefs(rules: Framework, committee: string, date: LocalDate, context: Context): StreamRef[] {
  const climbs = rules.approvalChain.filter(({ body }) => body === 'parent').length
  return superiorRefs(committee, climbs, date, context)
}

/** Turns the framework's chain into organisations; null stands for the candidate itself. The committee keeps its own id. */
export function resolveChain(
  rules: Framework,
  committee: string,
  date: LocalDate,
  context: Context,
): Approver[] | Refused {
  const approvers: Approver[] = []
  let previous = committee
  for (const { organ, act, ballot, appraises, body } of rules.approvalChain) {
    const found: string | undefined =
      body === 'parent' ? superiorOn(heirOn(previous, date, context), date, context) : committee
    if (found === undefined) {
      return refuse('NO_SUPERIOR', 'Chưa ghi nhận tổ chức đảng cấp trên có thẩm quyền công nhận theo khung tiêu chí.')
    }
    const organisationId = body === 'self' ? null : found
    const missing = organisationId === null ? null : cannotMeet(organisationId, organ, date, context)
    if (missing !== null) return missing
    approvers.push({ organisationId, organ, act, ballot, ...(appraises === undefined ? {} : { appraises }) })
    previous = found
  }
  return approvers
}

function cannotMeet(id: string, organ: string, date: LocalDate, context: Context): Refused | null {
  const state = context.get(organisation, heirOn(id, date, context))
  if (state === undefined) return null
  const end = endOn(state, date)
  if (end !== undefined) {
    return refuse(
      'NO_SUPERIOR',
      `${factsOn(state, date).name} kết thúc hoạt động từ ngày ${shortDate(end.effectiveFrom)}, chưa ghi nhận cấp xét thay thế.`,
    )
  }
  if (organOn(state, organ, date) !== undefined) return null
  return refuse(
    'ORGAN_UNKNOWN',
    `${factsOn(state, date).name} chưa ghi nhận cơ quan “${organ}” mà khung tiêu chí yêu cầu.`,
  )
}

/** The approvers with whoever took their place by the day. */
export function approverRefs(season: Season | undefined, date: LocalDate, context: Context): StreamRef[] {
  const approvers = isOpened(season) ? approversOn(season, date) : []
  return approvers.flatMap(({ organisationId: id }) => (id === null ? [] : heirRefs(id, date, context)))
}

/** Everybody who was ever in the chain, in its order. */
export function everInChain({ opened, approverChanges }: Season): readonly string[] {
  const chains = [opened?.approvers ?? [], ...approverChanges.map(({ approvers }) => approvers)]
  return chains.flat().flatMap(({ organisationId }) => organisationId ?? [])
}

/** Who takes a step of the chain on a day, in the place of the body that is named; null: the candidate itself. */
export function bodyOn({ organisationId }: Approver, date: LocalDate, context: Context): string | null {
  return organisationId === null ? null : heirOn(organisationId, date, context)
}
