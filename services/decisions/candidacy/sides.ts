import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { heirOn } from '../organisation/superiors.ts'
import { approversOn, type OpenedSeason, season } from '../season/state.ts'
import type { Candidacy, Place } from './state.ts'

/**
 * The two sides of a season on a day: the branch in its meeting, and the committee with the organ that acts for it; `step`:
 * the body higher up whose act it is.
 */
export function sidesOf(
  { registration }: Candidacy,
  { seasonId, committeeId, step = 1 }: Place & { readonly step?: number },
  on: LocalDate,
  context: Context,
) {
  const { organisationId } = registration!
  const current = context.get(season, seasonId) as OpenedSeason
  const { approvers } = current.opened
  const own = approvers.find((approver) => approver.organisationId === committeeId)!
  const above = step === 1 ? own : approversOn(current, on)[step]!
  return {
    branch: { organisationId: heirOn(organisationId, on, context), organ: approvers[0]!.organ },
    committee: { organisationId: heirOn(above.organisationId!, on, context), organ: above.organ },
  }
}

export type Side = ReturnType<typeof sidesOf>['branch']
