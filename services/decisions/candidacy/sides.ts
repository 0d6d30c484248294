import type { OpenedSeason } from '../season/state.ts'
import type { Candidacy } from './state.ts'

type Facts = {
  readonly registration: NonNullable<Candidacy['registration']>
  readonly opened: OpenedSeason['opened']
}

/** The two sides of a season: the branch in its meeting, and the committee with the organ that acts for it. */
export function sidesOf({ registration: { organisationId, committeeId }, opened: { approvers } }: Facts) {
  const above = approvers.find((approver) => approver.organisationId === committeeId)!
  return {
    branch: { organisationId, organ: approvers[0]!.organ },
    committee: { organisationId: committeeId, organ: above.organ },
  }
}

export type Side = ReturnType<typeof sidesOf>['branch']
