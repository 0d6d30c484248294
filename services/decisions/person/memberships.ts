// Where somebody is a member on a day. The members of an organisation that merged, or was dissolved with one successor, are
// the successor's from that day.
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { endOn } from '../organisation/on-date.ts'
import { holdsOn } from '../organisation/spans.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, superiorRefs } from '../organisation/superiors.ts'
import type { Membership, Person } from './state.ts'

/** `organisationId`: where it is held; `joined`: what was joined. */
export type Held = Membership & { readonly joined: string }

/** What `membershipsOn` looks at: all that was ever joined, with whoever took the place of one. */
export function joinedRefs(joined: readonly Membership[], date: LocalDate, context: Context): StreamRef[] {
  return joined.flatMap(({ organisationId }) => superiorRefs(organisationId, 0, date, context))
}

/** In the order of their first days; none in an organisation that is gone without anything in its place. */
export function membershipsOn(state: Person, date: LocalDate, context: Context): readonly Held[] {
  return joinedOn(state, date)
    .map((one) => ({ ...one, organisationId: heirOn(one.organisationId, date, context), joined: one.organisationId }))
    .filter(({ organisationId }) => {
      const place = context.get(organisation, organisationId)
      return place !== undefined && endOn(place, date) === undefined
    })
}

/** The membership of an organisation; where several lead to it, the one from the latest day. */
export function membershipOn(
  state: Person,
  organisationId: string,
  date: LocalDate,
  context: Context,
): Held | undefined {
  return membershipsOn(state, date, context).findLast((one) => one.organisationId === organisationId)
}

/** The memberships of what was joined, whatever became of that: of each, what was recorded last holds, while it is not left. */
function joinedOn({ memberships }: Person, date: LocalDate): readonly Membership[] {
  const begun = memberships.filter(({ from }) => from <= date)
  const last = begun.filter(
    ({ organisationId }, n) => begun.findLastIndex((one) => one.organisationId === organisationId) === n,
  )
  return last
    .filter(({ from, until }) => holdsOn(from, until, date))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
