import Type, { type Static } from 'typebox'
import { Streak } from '../framework/streak.ts'
import { Code } from '../organisation/establish.ts'
import { Count, closed, DateOnly, Id, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

export const StreakItem = closed({
  organisationId: Id,
  model: Code,
  /** Absent where the framework under which it was newly registered has no rule for it. */
  streak: Type.Optional(
    closed({
      rule: Streak,
      length: Count,
      /** From the first on, and whose recognition each was. */
      years: Type.Array(closed({ year: Year, organisationId: Id, candidacyId: Id })),
    }),
  ),
})
export type StreakItem = Static<typeof StreakItem>

export const StreakQuery = listQuery({
  model: Type.Optional(Code),
  /** A date: what was decided and who took whose place by then; default today. */
  asOf: Type.Optional(DateOnly),
  /** An organisation: itself and everything below it. */
  under: Type.Optional(Id),
})
export const StreakList = listOf(StreakItem)
