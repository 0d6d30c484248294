import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { heirOn } from '../organisation/superiors.ts'
import { type OpenedSeason, season } from '../season/state.ts'
import type { Candidacy, Place } from './state.ts'

/** The two sides of a season on a day: the branch in its meeting, and the committee with the organ that acts for it. */
export function sidesOf(
  { registration }: Candidacy,
  { seasonId, committeeId }: Place,
  on: LocalDate,
  context: Context,
) {
  const { organisationId } = registration!
  const { approvers } = (context.get(season, seasonId) as OpenedSeason).opened
  const above = approvers.find((approver) => approver.organisationId === committeeId)!
  return {
    branch: { organisationId: heirOn(organisationId, on, context), organ: approvers[0]!.organ },
    committee: { organisationId: heirOn(committeeId, on, context), organ: above.organ },
  }
}

export type Side = ReturnType<typeof sidesOf>['branch']
