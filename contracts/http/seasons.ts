import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { SeasonOpened } from '../season/open-season.ts'
import { closed, DateOnly, Id, Sha256, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

const { windows, approvers } = SeasonOpened.wire.properties

export const SeasonItem = closed({
  id: Id,
  year: Year,
  model: Code,
  /** The committee whose season it is. */
  organisationId: Id,
  framework: closed({ id: Id, sha256: Sha256 }),
  windows,
  approvers,
  openedOn: DateOnly,
  revision: Type.Integer(),
})
export type SeasonItem = Static<typeof SeasonItem>

export const SeasonQuery = listQuery({
  year: Type.Optional(Year),
  /** The committee or any superior of it. */
  organisation: Type.Optional(Id),
})
export const SeasonList = listOf(SeasonItem)
