import { refuse } from '../../../contracts/refusals.ts'
import { CommendSecretary, SecretaryCommended } from '../../../contracts/round/commend-secretary.ts'
import { ballot } from '../ballot/state.ts'
import { newestBallot, turnRefs } from '../ballot/turns.ts'
import { over } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { season } from '../season/state.ts'
import { leftSeason, notPassed } from './items.ts'
import { otherPurpose } from './revoking.ts'
import { round } from './state.ts'

export const commendSecretary = decision({
  contract: CommendSecretary,
  stream: round,
  version: 2,
  actsFor: (_, state) => state.convened?.organisationId,
  reads({ id, body, occurredOn }, state, context) {
    const { seasonId } = state.convened!
    const opened = context.get(season, seasonId)?.opened
    const branch = context.get(candidacy, body.candidacyId)?.registration?.organisationId
    return [
      ref(season, seasonId),
      ref(candidacy, body.candidacyId),
      ...turnRefs(id, context),
      ...(opened == null ? [] : [ref(framework, opened.frameworkId)]),
      ...(branch === undefined ? [] : heirRefs(branch, occurredOn, context)),
    ]
  },
  decide(given, state, context) {
    const { id, body, occurredOn } = given
    const convened = state.convened!
    if (state.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
    if (state.proposal !== null) return refuse('ALREADY_PROPOSED', 'Hội nghị đã đề nghị, tờ trình đã soạn.')
    if (state.decision !== null) return refuse('ALREADY_DECIDED', 'Hội nghị đã quyết định.')
    const otherwise = otherPurpose(convened, 'recognise')
    if (otherwise !== null) return otherwise
    if (!convened.candidacies.includes(body.candidacyId)) {
      return refuse('NOT_IN_SEASON', 'Lượt đăng ký này không thuộc hội nghị.', {
        pointer: '/candidacyId',
        detail: `một trong: ${convened.candidacies.join(', ')}`,
      })
    }
    if (state.commended.some(({ candidacyId }) => candidacyId === body.candidacyId)) {
      return refuse('SECRETARY_COMMENDED', 'Hội nghị đã biểu dương bí thư của nơi này.')
    }
    const early = beforePreviousStep(convened.on, given)
    if (early !== null) return early
    const { frameworkId } = context.get(season, convened.seasonId)!.opened!
    const { rewards } = context.get(framework, frameworkId)!.framework!
    if (!rewards.some(({ when }) => when === 'exemplary-secretary')) {
      return refuse('REWARD_NOT_IN_FRAMEWORK', 'Khung tiêu chí không có hình thức biểu dương bí thư.')
    }
    const vote = context.get(ballot, newestBallot(id, context))
    if (vote?.closed == null) return refuse('BALLOT_NOT_PASSED', 'Biểu quyết chưa kết thúc nên chưa biểu dương.')
    const candidate = context.get(candidacy, body.candidacyId)!
    const failed =
      over(candidate) ??
      leftSeason(candidate, state, '/candidacyId') ??
      notPassed(vote, candidate, { candidacyId: body.candidacyId, pointer: '/candidacyId' })
    if (failed !== null) return failed
    const branch = context.get(organisation, heirOn(candidate.registration!.organisationId, occurredOn, context))!
    if (!officesOf(branch, body.personId, occurredOn).includes('secretary')) {
      return refuse('SECRETARY_NOT_IN_OFFICE', 'Người này không là bí thư đương nhiệm vào ngày họp.', {
        pointer: '/personId',
        detail: 'mã của bí thư đương nhiệm',
      })
    }
    return [SecretaryCommended(body)]
  },
  commandOf: (events) => only(events, 'SecretaryCommended').data,
})
