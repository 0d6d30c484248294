import Type, { type Static } from 'typebox'
import { KeyRequest } from '../key/issue-key.ts'
import { closed, DateOnly, Id } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** A key without anything of its secret. */
export const KeyItem = closed({
  id: Id,
  ...KeyRequest.properties,
  issuedOn: DateOnly,
  revokedOn: Type.Optional(DateOnly),
  revision: Type.Integer(),
})
export type KeyItem = Static<typeof KeyItem>

export const KeyQuery = listQuery({
  /** The key's organisation or any superior of it. */
  organisation: Type.Optional(Id),
})
export const KeyList = listOf(KeyItem)
