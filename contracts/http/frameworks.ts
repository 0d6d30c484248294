import Type, { type Static } from 'typebox'
import { FrameworkSchema } from '../framework/framework.ts'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, Sha256, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

const { code, name, status, appliesTo } = FrameworkSchema.properties

export const FrameworkItem = closed({
  id: Id,
  code,
  name,
  model: Code,
  status,
  years: appliesTo.properties.years,
  sha256: Sha256,
  publishedOn: DateOnly,
  /** The framework whose place it took. */
  supersedes: Type.Optional(Id),
  /** Last day on which a season may be opened with it. */
  retiredOn: Type.Optional(DateOnly),
  supersededBy: Type.Optional(Id),
  revision: Type.Integer(),
})
export type FrameworkItem = Static<typeof FrameworkItem>

export const FrameworkQuery = listQuery({
  /** A year that the framework applies to. */
  year: Type.Optional(Year),
  model: Type.Optional(Code),
})
export const FrameworkList = listOf(FrameworkItem)
