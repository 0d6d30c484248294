import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { heirOn } from '../organisation/superiors.ts'
import type { OpenedSeason } from '../season/state.ts'
import type { Candidacy } from './state.ts'

type Facts = {
  readonly registration: NonNullable<Candidacy['registration']>
  readonly opened: OpenedSeason['opened']
}

/** The two sides of a season on a day: the branch in its meeting, and the committee with the organ that acts for it. */
export function sidesOf(
  { registration: { organisationId, committeeId }, opened: { approvers } }: Facts,
  on: LocalDate,
  context: Context,
) {
  const above = approvers.find((approver) => approver.organisationId === committeeId)!
  return {
    branch: { organisationId: heirOn(organisationId, on, context), organ: approvers[0]!.organ },
    committee: { organisationId: heirOn(committeeId, on, context), organ: above.organ },
  }
}

export type Side = ReturnType<typeof sidesOf>['branch']
