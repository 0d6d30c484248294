import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ProposeRecognition, RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { ballot } from '../ballot/state.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { badDate, beforePreviousStep } from '../season/dates.ts'
import { season } from '../season/state.ts'
import { badBallot, notEarned, notExactly, notPassed, outcomeReads } from './items.ts'
import { type Round, round } from './state.ts'

type Body = BodyOf<typeof ProposeRecognition>

export const proposeRecognition = decision({
  contract: ProposeRecognition,
  stream: round,
  version: 1,
  actsFor: (_, state) => state.convened?.organisationId,
  reads: ({ body }, state, context) => outcomeReads(state, body.ballotId, context),
  decide(given, state, context) {
    const { id, body } = given
    const convened = state.convened!
    const { level } = convened
    const refused =
      notNow(state) ?? badBallot(id, context.get(ballot, body.ballotId)) ?? badItems(body, convened.candidacies)
    if (refused !== null) return refused
    if (level === 'authority') {
      return refuse('NOT_THE_AUTHORITY', 'Hội nghị của cấp có thẩm quyền thì quyết định, không đề nghị.')
    }
    const opened = context.get(season, convened.seasonId)!.opened!
    const late =
      badDate(context.get(framework, opened.frameworkId)!.framework!, opened, `${level}-round`, given) ??
      beforePreviousStep(convened.on, given)
    if (late !== null) return late
    for (const [n, item] of body.items.entries()) {
      const pointer = `/items/${n}`
      const state = context.get(candidacy, item.candidacyId)!
      const unfit =
        (level === 'branch' ? notReady(state, pointer) : notAppraised(state, pointer)) ??
        notPassed(context.get(ballot, body.ballotId)!, { candidacyId: item.candidacyId, pointer }) ??
        notEarned(state, item.certificate, pointer)
      if (unfit !== null) return unfit
    }
    const step = opened.approvers.findIndex((a) => a.ballot === level)
    const next = opened.approvers[step + 1]!
    return [
      RecognitionProposed({
        ...body,
        level,
        addressee: { organisationId: next.organisationId!, organ: next.organ },
      }),
    ]
  },
  commandOf: (events) => pick(only(events, 'RecognitionProposed').data, 'ballotId', 'items', 'notProposed'),
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

function notReady(state: Candidacy, pointer: string): Refused | null {
  if (state.selfAssessment === null) {
    return refuse('SELF_ASSESSMENT_OPEN', 'Chi bộ chưa chốt phiếu tự đánh giá.', {
      pointer,
      detail: 'lượt đã chốt phiếu',
    })
  }
  if (state.results === null) {
    return refuse('RESULTS_NOT_REPORTED', 'Chi bộ chưa có báo cáo kết quả thực hiện.', {
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

function notAppraised(state: Candidacy, pointer: string): Refused | null {
  if (state.appraisal === null) {
    return refuse('NOT_APPRAISED', 'Cấp ủy chưa thẩm định lượt đăng ký này.', { pointer, detail: 'lượt đã thẩm định' })
  }
  if (state.appraisal.conclusion !== 'propose') {
    return refuse('BELOW_THRESHOLD', 'Kết luận thẩm định là không đề nghị công nhận.', {
      pointer,
      detail: 'nêu ở /notProposed',
    })
  }
  return state.phase === 'appraised' ? null : wentOn(pointer)
}

/** A second round of the same body would send a second tờ trình for what its superiors have, or what has ended. */
function wentOn(pointer: string): Refused {
  return refuse('OUTCOME_OUT_OF_ORDER', 'Lượt đăng ký này đã qua bước đề nghị của hội nghị.', {
    pointer,
    detail: 'lượt còn chờ hội nghị đề nghị',
  })
}
