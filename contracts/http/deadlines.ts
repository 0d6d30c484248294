import Type, { type Static } from 'typebox'
import { seasonSteps } from '../framework/calendar.ts'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, oneOf, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** On a day: before the window, in it, after it undone; done in time, or late (by whose leave, where that is told). */
export const DeadlineState = oneOf('ahead', 'due', 'overdue', 'done', 'done-late')

export const DeadlineItem = closed({
  seasonId: Id,
  year: Year,
  model: Code,
  /** Who owes the step: the candidate itself or a body above it. */
  organisationId: Id,
  candidateId: Id,
  /** Absent until the candidate registers. */
  candidacyId: Type.Optional(Id),
  step: oneOf(...seasonSteps),
  /** First and last day; after a return, those that were set with it. */
  window: closed({ from: DateOnly, to: DateOnly }),
  state: DeadlineState,
  doneOn: Type.Optional(DateOnly),
  /** Who accepted it late. */
  acceptedBy: Type.Optional(Id),
})
export type DeadlineItem = Static<typeof DeadlineItem>

export const DeadlineQuery = listQuery({
  year: Type.Optional(Year),
  /** Who owes the step, or any superior of it. */
  organisation: Type.Optional(Id),
  state: Type.Optional(DeadlineState),
  asOf: Type.Optional({ ...DateOnly, description: 'Tính trạng thái vào ngày này; bỏ trống là hôm nay' }),
})
export const DeadlineList = listOf(DeadlineItem)
