import { MemberRatingsRecorded, RecordMemberRatings } from '../../../contracts/candidacy/record-member-ratings.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { sheetNotOpen } from './phases.ts'
import { branchDay, stepReads } from './season-of.ts'
import { candidacy } from './state.ts'

export const recordMemberRatings = decision({
  contract: RecordMemberRatings,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: stepReads,
  decide(given, state, context) {
    const { late, ...body } = given.body
    const day = branchDay('member-ratings', given, state, context)
    const refused = sheetNotOpen(state) ?? badDate(day) ?? beforePreviousStep(state.registration!.on, given)
    if (refused !== null) return refused
    const { total, excellent, good, completed, failed, unrated } = body
    const sum = excellent + good + completed + failed + unrated
    if (sum !== total) {
      return refuse('COUNT_MISMATCH', `Các mức xếp loại cộng lại là ${sum}, không bằng tổng số ${total} đảng viên.`, {
        pointer: '/total',
        detail: `excellent + good + completed + failed + unrated = ${sum}`,
      })
    }
    return [...acceptedLate(day), MemberRatingsRecorded(body)]
  },
  commandOf: (events) => ({ ...only(events, 'MemberRatingsRecorded').data, ...lateOf(events) }),
})
