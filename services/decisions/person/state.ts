import type { Of } from '../../../contracts/define.ts'
import type { PersonErased } from '../../../contracts/person/erase-person.ts'
import type { OrganisationJoined } from '../../../contracts/person/join-organisation.ts'
import type { OrganisationLeft } from '../../../contracts/person/leave-organisation.ts'
import type { CertificateRegistered } from '../../../contracts/person/register-certificate.ts'
import type { PersonRegistered } from '../../../contracts/person/register-person.ts'
import type { LocalDate, Sealed } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'
import { holdsOn } from '../organisation/spans.ts'

export type PersonEvent =
  | Of<typeof PersonRegistered>
  | Of<typeof OrganisationJoined>
  | Of<typeof OrganisationLeft>
  | Of<typeof CertificateRegistered>
  | Of<typeof PersonErased>

export type Membership = {
  readonly organisationId: string
  readonly standing: 'official' | 'probationary'
  readonly from: LocalDate
  /** The last day. */
  readonly until?: LocalDate
}

export type Person = {
  readonly fullName: Sealed | null
  readonly externalRefs: readonly { readonly scheme: string; readonly value: Sealed }[]
  /** In the order in which they were recorded. Read them by memberships.ts. */
  readonly memberships: readonly Membership[]
  /** With which their digital signatures are taken. */
  readonly certificates: readonly Of<typeof CertificateRegistered>['data'][]
  readonly erased: boolean
}

export const person = streamType<Person, PersonEvent>({
  name: 'person',
  initial: { fullName: null, externalRefs: [], memberships: [], certificates: [], erased: false },
  evolve(state, event) {
    switch (event.type) {
      case 'PersonRegistered':
        return { ...state, fullName: event.data.fullName, externalRefs: event.data.externalRefs ?? [] }
      case 'OrganisationJoined':
        return { ...state, memberships: [...state.memberships, event.data] }
      case 'OrganisationLeft':
        return { ...state, memberships: state.memberships.map((one) => left(one, event.data)) }
      case 'CertificateRegistered':
        return { ...state, certificates: [...state.certificates, event.data] }
      case 'PersonErased':
        return { ...state, erased: true }
      default:
        return unknownEvent(event)
    }
  },
})

function left(membership: Membership, { joined, until }: Of<typeof OrganisationLeft>['data']): Membership {
  const isThis = joined.includes(membership.organisationId) && holdsOn(membership.from, membership.until, until)
  return isThis ? { ...membership, until } : membership
}
