import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ProposeRecognition, RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { ballot } from '../ballot/state.ts'
import { awaitedStep } from '../candidacy/chain.ts'
import { over } from '../candidacy/phases.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { bodyOn } from '../season/approvers.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf, lateReads } from '../season/dates.ts'
import { type Approver, approversOn, season } from '../season/state.ts'
import {
  badBallot,
  isOutdated,
  leftSeason,
  notAppraised,
  notEarned,
  notExactly,
  notItsStep,
  notPassed,
  outcomeReads,
} from './items.ts'
import { roundDay } from './round-day.ts'
import { type Round, round } from './state.ts'

type Body = Omit<BodyOf<typeof ProposeRecognition>, 'late'>

export const proposeRecognition = decision({
  contract: ProposeRecognition,
  stream: round,
  version: 3,
  actsFor: (_, state) => state.convened?.organisationId,
  reads: (given, state, context) => [
    ...outcomeReads(state, { ballotId: given.body.ballotId, on: given.occurredOn }, context),
    ...lateReads(given, context.get(season, state.convened!.seasonId)?.opened?.organisationId, context),
    ...lateReads(given, state.convened!.organisationId, context),
  ],
  decide(given, state, context) {
    const { id } = given
    const { late, ...body } = given.body
    const convened = state.convened!
    const { level, step } = convened
    const refused =
      notNow(state) ??
      badBallot(id, context.get(ballot, body.ballotId)) ??
      badItems(body, convened.candidacies) ??
      commendedLeftOut(body, state, context)
    if (refused !== null) return refused
    if (level === 'authority') {
      return refuse('NOT_THE_AUTHORITY', 'Hội nghị của cấp có thẩm quyền thì quyết định, không đề nghị.')
    }
    const day = roundDay(level, given, context, convened)
    const untimely =
      badDate(day) ?? beforePreviousStep(convened.on, given) ?? notItsStep(state, given.occurredOn, context)
    if (untimely !== null) return untimely
    const approvers = approversOn(day.season, given.occurredOn)
    for (const [n, item] of body.items.entries()) {
      const pointer = `/items/${n}`
      const candidate = context.get(candidacy, item.candidacyId)!
      const unfit =
        leftSeason(candidate, state, pointer) ??
        (step === 0 ? notReady(candidate, pointer) : notHere(candidate, step, approvers, pointer)) ??
        notPassed(context.get(ballot, body.ballotId)!, candidate, { candidacyId: item.candidacyId, pointer }) ??
        notEarned(candidate, item.certificate, pointer)
      if (unfit !== null) return unfit
    }
    const next = approvers[step + 1]!
    return [
      ...acceptedLate(day),
      RecognitionProposed({
        ...body,
        level,
        addressee: { organisationId: bodyOn(next, given.occurredOn, context)!, organ: next.organ },
      }),
    ]
  },
  commandOf: (events) => ({
    ...pick(only(events, 'RecognitionProposed').data, 'ballotId', 'items', 'notProposed'),
    ...lateOf(events),
  }),
})

function notNow(state: Round): Refused | null {
  if (state.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
  if (state.proposal !== null) return refuse('ALREADY_PROPOSED', `Hội nghị đã đề nghị ngày ${state.proposal.on}.`)
  return null
}

function badItems({ items, notProposed = [] }: Body, candidacies: readonly string[]): Refused | null {
  return notExactly(candidacies, [
    ...items.map(({ candidacyId }, n) => ({ candidacyId, pointer: `/items/${n}/candidacyId` })),
    ...notProposed.map(({ candidacyId }, n) => ({ candidacyId, pointer: `/notProposed/${n}/candidacyId` })),
  ])
}

/**
 * The papers of a proposal ask for its secretary to be commended, so the candidacy has to be among those proposed; unless
 * it was withdrawn or returned since, and nothing can be asked for it any more.
 */
function commendedLeftOut(
  { ballotId, notProposed = [] }: Body,
  { commended }: Round,
  context: Context,
): Refused | null {
  const vote = context.get(ballot, ballotId)!
  const left = notProposed.findIndex(({ candidacyId }) => {
    const candidate = context.get(candidacy, candidacyId)!
    if (over(candidate) !== null || isOutdated(vote, candidacyId, candidate)) return false
    return commended.some((one) => one.candidacyId === candidacyId)
  })
  if (left < 0) return null
  return refuse('SECRETARY_COMMENDED', 'Hội nghị đã đề nghị biểu dương bí thư của nơi này.', {
    pointer: `/notProposed/${left}/candidacyId`,
    detail: 'nêu ở /items',
  })
}

function notReady(state: Candidacy, pointer: string): Refused | null {
  if (state.selfAssessment === null) {
    return refuse('SELF_ASSESSMENT_OPEN', 'Chưa chốt phiếu tự đánh giá.', {
      pointer,
      detail: 'lượt đã chốt phiếu',
    })
  }
  if (state.results === null) {
    return refuse('RESULTS_NOT_REPORTED', 'Chưa có báo cáo kết quả thực hiện.', {
      pointer,
      detail: 'lượt đã báo cáo',
    })
  }
  if (state.selfAssessment.classification === 'not-reached') {
    return refuse('BELOW_THRESHOLD', 'Kết quả tự đánh giá chưa đạt mức đề nghị công nhận.', {
      pointer,
      detail: 'lượt đạt mức',
    })
  }
  return state.phase === 'assessed' ? null : wentOn(pointer)
}

/** Above the candidate: the papers have come to this body, and it has judged them where it has to. */
function notHere(state: Candidacy, step: number, approvers: readonly Approver[], pointer: string): Refused | null {
  return notAppraised(state, step, approvers, pointer) ?? (awaitedStep(state) === step ? null : wentOn(pointer))
}

/** A second round of the same body would send a second tờ trình for what its superiors have, or what has ended. */
function wentOn(pointer: string): Refused {
  return refuse('OUTCOME_OUT_OF_ORDER', 'Lượt đăng ký này đã qua bước đề nghị của hội nghị.', {
    pointer,
    detail: 'lượt còn chờ hội nghị đề nghị',
  })
}
