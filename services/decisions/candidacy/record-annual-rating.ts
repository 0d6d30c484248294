import { AnnualRatingRecorded, RecordAnnualRating } from '../../../contracts/candidacy/record-annual-rating.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { ratingRegulation } from '../rules/rating-regulation.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf, notLate, tooFarBack } from '../season/dates.ts'
import { ends, over } from './phases.ts'
import { committeeDay, stepReads } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const recordAnnualRating = decision({
  contract: RecordAnnualRating,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.committeeId || undefined,
  reads: stepReads,
  decide(given, state, context) {
    const { late, ...body } = given.body
    const day = committeeDay('annual-rating', given, state, context)
    const refused =
      notNow(state) ??
      (state.ratingToReview ? (tooFarBack(day.rules, given) ?? notLate(given.body)) : badDate(day)) ??
      beforePreviousStep(state.last, given)
    if (refused !== null) return refused
    return [...acceptedLate(day), AnnualRatingRecorded({ ...body, regulation: ratingRegulation(given.occurredOn) })]
  },
  commandOf: (events) => ({
    ...pick(only(events, 'AnnualRatingRecorded').data, 'rating', 'decidedBy'),
    ...lateOf(events),
  }),
})

/**
 * Organisations are rated once the model's results are known: recognition is one of the rating's criteria. Where it was
 * revoked since, they are rated anew, on any day.
 */
function notNow(state: Candidacy): Refused | null {
  const gone = over(state)
  if (gone !== null) return gone
  const { annualRating, ratingToReview, phase } = state
  if (annualRating !== null && !ratingToReview)
    return refuse('ALREADY_RATED', `Đã ghi xếp loại ngày ${shortDate(annualRating.on)}.`)
  if (ends.includes(phase)) return null
  return refuse('RESULT_PENDING', 'Chưa có kết quả xét công nhận nên chưa ghi xếp loại năm.')
}
