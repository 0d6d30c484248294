import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Year } from '../values.ts'
import { Phase, SheetResult } from './candidacies.ts'
import { Decimal, listOf, listQuery } from './paging.ts'

const points = closed({ points: Decimal, maximum: Decimal })

export const StandingItem = closed({
  candidacyId: Id,
  seasonId: Id,
  year: Year,
  model: Code,
  organisationId: Id,
  committeeId: Id,
  attempt: Positive,
  /** Whose points these are: of the newest submission. */
  submission: Positive,
  state: Phase,
  /** The recognition was revoked; and the year’s rating, recorded before, waits to be reviewed. */
  /** The candidacy that it ended in because the branches merged. */
  mergedInto: Type.Optional(Id),
  revokedOn: Type.Optional(DateOnly),
  ratingToReview: Type.Optional(Type.Literal(true)),
  /** Among the candidacies of its season, by share of the maximum; equal shares have one rank. Withdrawn ones have none. */
  rank: Type.Optional(Positive),
  /** Whose points `total` is: open = đang tự chấm, self = phiếu đã chốt, appraised = kết quả thẩm định. */
  sheet: oneOf('open', 'self', 'appraised'),
  total: Decimal,
  maximum: Decimal,
  /** Total needed for recognition, at its share of `maximum`, and how much of it is missing. */
  required: Decimal,
  distance: Decimal,
  thresholdReached: Type.Boolean(),
  selfAssessment: Type.Optional(SheetResult),
  appraisal: Type.Optional(SheetResult),
  groups: Type.Array(closed({ group: Label(20), required: Decimal, self: points, appraised: Type.Optional(points) })),
})
export type StandingItem = Static<typeof StandingItem>

export const StandingQuery = listQuery({
  year: Year,
  /** A date: `under` goes by the tree of that day; default today, through to the successor. */
  asOf: Type.Optional(DateOnly),
  /** An organisation: itself and everything below it. */
  under: Type.Optional(Id),
})
export const StandingList = listOf(StandingItem)
