import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { DecideRecognition, RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { ballot } from '../ballot/state.ts'
import { awaitedStep } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf, lateReads } from '../season/dates.ts'
import { approversOn } from '../season/state.ts'
import { badBonus, notToGive } from './certificates.ts'
import {
  badBallot,
  leftSeason,
  notAppraised,
  notEarned,
  notExactly,
  notItsStep,
  notPassed,
  outcomeReads,
} from './items.ts'
import { otherPurpose } from './revoking.ts'
import { roundDay } from './round-day.ts'
import { type Round, round } from './state.ts'

export const decideRecognition = decision({
  contract: DecideRecognition,
  stream: round,
  version: 4,
  actsFor: (_, state) => state.convened?.organisationId,
  reads: (given, state, context) => [
    ...outcomeReads(state, { ballotId: given.body.ballotId, on: given.occurredOn }, context),
    ref(organisation, state.convened!.organisationId),
    ...lateReads(given, state.convened!.organisationId, context),
  ],
  decide(given, state, context) {
    const { id } = given
    const { late, ...body } = given.body
    const convened = state.convened!
    const items = body.items.map(({ candidacyId }, n) => ({ candidacyId, pointer: `/items/${n}/candidacyId` }))
    const refused =
      notNow(state) ??
      otherPurpose(convened, 'recognise') ??
      badBallot(id, context.get(ballot, body.ballotId)) ??
      notExactly(convened.candidacies, items)
    if (refused !== null) return refused
    const day = roundDay(convened.level, given, context, convened)
    const untimely =
      badDate(day) ?? beforePreviousStep(convened.on, given) ?? notItsStep(state, given.occurredOn, context)
    if (untimely !== null) return untimely
    const approvers = approversOn(day.season, given.occurredOn)
    const giver = { body: context.get(organisation, convened.organisationId)!, on: given.occurredOn, rules: day.rules }
    for (const [n, item] of body.items.entries()) {
      const pointer = `/items/${n}`
      const candidate = context.get(candidacy, item.candidacyId)!
      const left = leftSeason(candidate, state, pointer)
      if (left !== null) return left
      if (awaitedStep(candidate) !== convened.step) {
        return refuse('NOT_PROPOSED', 'Cấp ủy cấp dưới chưa đề nghị lượt đăng ký này.', {
          pointer,
          detail: 'lượt đã được đề nghị',
        })
      }
      const unfit =
        item.outcome === 'recognised'
          ? (notAppraised(candidate, convened.step, approvers, pointer) ??
            notPassed(context.get(ballot, body.ballotId)!, candidate, items[n]!) ??
            notEarned(candidate, item.certificate, pointer) ??
            notToGive(item.certificate, giver, pointer))
          : (badRefusal(item, pointer) ?? commended(item, state, pointer))
      if (unfit !== null) return unfit
    }
    return badBonus(body) ?? [...acceptedLate(day), RecognitionDecided(body)]
  },
  commandOf: (events) => ({ ...only(events, 'RecognitionDecided').data, ...lateOf(events) }),
})

function notNow(state: Round): Refused | null {
  if (state.convened!.act !== 'decide') {
    return refuse('NOT_THE_AUTHORITY', 'Hội nghị này thuộc cấp đề nghị, không có thẩm quyền quyết định công nhận.')
  }
  if (state.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
  if (state.decision !== null) return refuse('ALREADY_DECIDED', `Hội nghị đã quyết định ngày ${state.decision.on}.`)
  return null
}

/** Whoever leads a branch that is not recognised is not commended for leading it. */
function commended({ candidacyId }: { readonly candidacyId: string }, state: Round, pointer: string): Refused | null {
  if (!state.commended.some((one) => one.candidacyId === candidacyId)) return null
  return refuse('SECRETARY_COMMENDED', 'Hội nghị đã biểu dương bí thư của nơi này.', {
    pointer: `${pointer}/outcome`,
    detail: 'recognised',
  })
}

function badRefusal(
  item: { readonly certificate: boolean; readonly reason?: unknown },
  pointer: string,
): Refused | null {
  if (item.reason === undefined) {
    return refuse('REASON_REQUIRED', 'Không công nhận thì phải nêu lý do.', {
      pointer: `${pointer}/reason`,
      detail: 'nêu lý do',
    })
  }
  if (!item.certificate) return null
  return refuse('CERTIFICATE_NOT_EARNED', 'Không công nhận thì không tặng Giấy khen.', {
    pointer: `${pointer}/certificate`,
    detail: 'false',
  })
}
