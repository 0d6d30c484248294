import { CandidacyReturned, ReturnCandidacy } from '../../../contracts/candidacy/return-candidacy.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { badDateInSeason, beforePreviousStep } from '../season/dates.ts'
import { awaitedStep } from './chain.ts'
import { over } from './phases.ts'
import { awaitedCommittee, rulesOf, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const returnCandidacy = decision({
  contract: ReturnCandidacy,
  stream: candidacy,
  version: 1,
  actsFor: (_, state, context) => awaitedCommittee(state, context),
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    const { body } = given
    const gone = over(state)
    if (gone !== null) return gone
    if (state.phase === 'returned') {
      return refuse(
        'ALREADY_RETURNED',
        `Đã trả lại hồ sơ ngày ${shortDate(state.returned!.on)}, chờ nộp lại đến hết ngày ${shortDate(state.returned!.until)}.`,
      )
    }
    // From the candidate's own proposal on, until the authority decides, somebody above it has the papers.
    if ((awaitedStep(state) ?? 0) === 0) {
      return refuse('NOT_RETURNABLE', 'Chỉ trả lại hồ sơ đã được đề nghị mà cấp có thẩm quyền chưa quyết định.')
    }
    const { rules, season } = rulesOf(state, context)
    const refused = badDateInSeason({ rules, season, given }) ?? beforePreviousStep(state.last, given)
    if (refused !== null) return refused
    const mergers = state.absorbed.filter(({ submission }) => submission !== undefined).length
    if (rules.returns !== undefined && state.submission - mergers > rules.returns.most) {
      return refuse('TOO_MANY_RETURNS', `Khung tiêu chí cho trả lại hồ sơ tối đa ${rules.returns.most} lần.`)
    }
    if (body.until < given.occurredOn) {
      return refuse('PERIOD_REVERSED', 'Hạn nộp lại trước ngày trả hồ sơ.', {
        pointer: '/until',
        detail: `từ ngày ${shortDate(given.occurredOn)} trở đi`,
      })
    }
    return [CandidacyReturned({ ...body, submission: state.submission + 1 })]
  },
  commandOf: (events) => pick(only(events, 'CandidacyReturned').data, 'reasons', 'until'),
})
