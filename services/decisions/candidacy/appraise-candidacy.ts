import { appraises, toldStep } from '../../../contracts/approval-chain.ts'
import { AppraiseCandidacy, CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { explanationNeeded } from '../rules/appraisal.ts'
import { judge } from '../rules/outcome.ts'
import { keyOf } from '../rules/score-line.ts'
import { checkWholeSheet } from '../rules/sheet.ts'
import { sheetTotals } from '../rules/totals.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { type Approver, approversOn } from '../season/state.ts'
import { awaitedStep } from './chain.ts'
import { refuseFaults } from './faults.ts'
import { findingsOf } from './findings.ts'
import { over } from './phases.ts'
import { pinned } from './pinned-totals.ts'
import { awaitedCommittee, committeeDay, monthsOf, stepReads } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const appraiseCandidacy = decision({
  contract: AppraiseCandidacy,
  stream: candidacy,
  version: 2,
  actsFor: (_, state, context) => awaitedCommittee(state, context),
  reads: (given, state, context) => [
    ...stepReads(given, state, context),
    ...given.body.team.map((id) => ref(person, id)),
  ],
  decide(given, state, context) {
    const { late, ...body } = given.body
    const gone = over(state)
    if (gone !== null) return gone
    const day = committeeDay('appraisal', given, state, context)
    const { rules, season } = day
    const months = monthsOf(state, rules)
    const untimely = notNow(state, approversOn(season, given.occurredOn))
    if (untimely !== null) return untimely
    const stranger = body.team.findIndex((id) => context.get(person, id) === undefined)
    const refused =
      badDate(day) ??
      beforePreviousStep(state.last, given) ??
      refuseFaults(checkWholeSheet(rules, body.scores, months)) ??
      unexplained(rules, state, body)
    if (refused !== null) return refused
    if (stranger >= 0) {
      return refuse('PERSON_UNKNOWN', `Không có người mã “${body.team[stranger]}”.`, {
        pointer: `/team/${stranger}`,
        detail: 'mã của một người đã ghi nhận',
      })
    }
    const totals = sheetTotals(rules, body.scores, months)
    const { classification } = judge(rules, totals, findingsOf(state.selfAssessment!))
    if (body.conclusion === 'propose' && classification === 'not-reached') {
      return refuse('BELOW_THRESHOLD', 'Điểm thẩm định chưa đạt mức đề nghị công nhận nên không kết luận đề nghị.', {
        pointer: '/conclusion',
        detail: 'do-not-propose, hoặc xem lại điểm thẩm định',
      })
    }
    return [
      ...acceptedLate(day),
      CandidacyAppraised({
        ...{ ...body, ...pinned(totals), classification },
        ...toldStep(awaitedStep(state)!, 'committee'),
      }),
    ]
  },
  commandOf: (events) => ({
    ...pick(only(events, 'CandidacyAppraised').data, 'scores', 'explanation', 'team', 'conclusion'),
    ...lateOf(events),
  }),
})

/** Its turn has come, and it has not judged yet. */
function notNow(state: Candidacy, approvers: readonly Approver[]): Refused | null {
  const { appraisal } = state
  const step = awaitedStep(state)
  // After a transfer the new committee may let the former one's count, or judge again.
  const own = appraisal?.step === step && appraisal?.seasonId === state.seasonId
  if (appraisal !== null && (step === null || own)) {
    return refuse('ALREADY_APPRAISED', `Đã thẩm định ngày ${shortDate(appraisal.on)}.`)
  }
  if (step === null || step === 0) return refuse('NOT_PROPOSED', 'Chưa có đề nghị nên chưa thẩm định.')
  if (appraises(step, approvers)) return null
  return refuse('APPRAISAL_NOT_DUE', 'Theo khung tiêu chí, cấp này họp xét trên kết quả thẩm định của cấp dưới.')
}

/** Where the difference reaches the framework's limit, a reason is owed: per criterion or for the total, as it says. */
function unexplained(rules: Framework, state: Candidacy, body: BodyOf<typeof AppraiseCandidacy>): Refused | null {
  const needed = explanationNeeded(rules, state.scores, body.scores, monthsOf(state, rules))
  if (needed.total && body.explanation === undefined) {
    return refuse('EXPLANATION_REQUIRED', 'Tổng điểm thẩm định chênh lệch đến mức phải giải trình.', {
      pointer: '/explanation',
      detail: 'nêu lý do chênh lệch',
    })
  }
  const open = body.scores.flatMap((line, n) =>
    needed.criteria.includes(keyOf(line)) && line.reason === undefined
      ? [{ pointer: `/scores/${n}/reason`, detail: `nêu lý do chênh lệch của tiêu chí ${line.criterion}` }]
      : [],
  )
  if (open.length === 0) return null
  return refuse('EXPLANATION_REQUIRED', 'Điểm thẩm định chênh lệch đến mức phải giải trình.', ...open)
}
