import Type, { type Static } from 'typebox'
import { OrganisationJoined } from '../person/join-organisation.ts'
import { OrganisationLeft } from '../person/leave-organisation.ts'
import { closed, Id } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** An id that says nothing of the person, and where they are members; the name is at `/v1/persons/{id}`. */
export const PersonItem = closed({
  id: Id,
  erased: Type.Boolean(),
  /** As joined; what became of the organisation since is told by `/v1/organisations/{id}`. */
  memberships: Type.Array(
    closed({ ...OrganisationJoined.wire.properties, until: Type.Optional(OrganisationLeft.wire.properties.until) }),
  ),
  revision: Type.Integer(),
  position: Type.String(),
})
export type PersonItem = Static<typeof PersonItem>

export const PersonQuery = listQuery({
  /** A member's organisation or any superior of it. */
  organisation: Type.Optional(Id),
})
export const PersonList = listOf(PersonItem)
