import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, Label, oneOf } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

export const OrganisationItem = closed({
  id: Id,
  parentId: Type.Optional(Id),
  kind: Code,
  name: Label(200),
  committeeName: Label(200),
  symbol: Label(20),
  organs: Type.Array(closed({ code: Code, name: Label(200) })),
  effectiveFrom: DateOnly,
  /** First day on which it exists no more, and who took its place. */
  ended: Type.Optional(closed({ on: DateOnly, by: oneOf('merged', 'split', 'dissolved'), successors: Type.Array(Id) })),
  revision: Type.Integer(),
  position: Type.String(),
})
export type OrganisationItem = Static<typeof OrganisationItem>

export const OrganisationQuery = listQuery({
  /** A date: the tree, names and kinds of that day; default today. */
  asOf: Type.Optional(DateOnly),
  /** An organisation: itself and everything below it. */
  under: Type.Optional(Id),
  kind: Type.Optional(Code),
  /** Part of the name; case and diacritics do not matter. */
  name: Type.Optional(Label(100)),
})
export const OrganisationList = listOf(OrganisationItem)
