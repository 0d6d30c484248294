import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { SeasonClosed } from '../season/close-season.ts'
import { SeasonOpened } from '../season/open-season.ts'
import { Count, closed, DateOnly, Id, Sha256, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

const { windows, approvers } = SeasonOpened.wire.properties
const { unfinished, ...ends } = SeasonClosed.wire.properties

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
  /** Candidacies so far, a branch's second attempt among them. */
  registered: Count,
  /** Its end, and what its candidacies had come to. */
  closed: Type.Optional(closed({ on: DateOnly, ...ends, unfinished: Count })),
  revision: Type.Integer(),
  position: Type.String(),
})
export type SeasonItem = Static<typeof SeasonItem>

export const SeasonQuery = listQuery({
  year: Type.Optional(Year),
  /** The committee or any superior of it. */
  organisation: Type.Optional(Id),
})
export const SeasonList = listOf(SeasonItem)
