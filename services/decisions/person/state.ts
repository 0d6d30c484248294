import type { Of } from '../../../contracts/define.ts'
import type { PersonErased } from '../../../contracts/person/erase-person.ts'
import type { OrganisationJoined } from '../../../contracts/person/join-organisation.ts'
import type { PersonRegistered } from '../../../contracts/person/register-person.ts'
import type { LocalDate, Sealed } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type PersonEvent = Of<typeof PersonRegistered> | Of<typeof OrganisationJoined> | Of<typeof PersonErased>

export type Membership = {
  readonly organisationId: string
  readonly standing: 'official' | 'probationary'
  readonly from: LocalDate
}

export type Person = {
  readonly fullName: Sealed | null
  readonly externalRefs: readonly { readonly scheme: string; readonly value: Sealed }[]
  /** In the order in which they were recorded; the last one of an organisation holds. */
  readonly memberships: readonly Membership[]
  readonly erased: boolean
}

export const person = streamType<Person, PersonEvent>({
  name: 'person',
  initial: { fullName: null, externalRefs: [], memberships: [], erased: false },
  evolve(state, event) {
    switch (event.type) {
      case 'PersonRegistered':
        return { ...state, fullName: event.data.fullName, externalRefs: event.data.externalRefs ?? [] }
      case 'OrganisationJoined':
        return { ...state, memberships: [...state.memberships, event.data] }
      case 'PersonErased':
        return { ...state, erased: true }
      default:
        return unknownEvent(event)
    }
  },
})

/** The membership of `organisationId` that holds on a date. */
export function membershipOn(state: Person, organisationId: string, date: LocalDate): Membership | undefined {
  return state.memberships.findLast((m) => m.organisationId === organisationId && m.from <= date)
}

/**
 * The branch membership that holds on a date: the one from the latest day, as whoever joins a branch leaves the one before.
 * `isBranch`: of the organisations that somebody joined, whether it is one.
 */
export function homeOn(
  { memberships }: Person,
  date: LocalDate,
  isBranch: (organisationId: string) => boolean,
): Membership | undefined {
  const held = memberships.filter(({ organisationId, from }) => from <= date && isBranch(organisationId))
  return held.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1)
}
