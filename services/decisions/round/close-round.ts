import { refuse } from '../../../contracts/refusals.ts'
import { CloseRound, RoundClosed } from '../../../contracts/round/close-round.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { round } from './state.ts'

export const closeRound = decision({
  contract: CloseRound,
  stream: round,
  version: 1,
  actsFor: (_, state) => state.convened?.organisationId,
  decide(given, state) {
    const { body, occurredOn } = given
    const convened = state.convened!
    if (state.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
    const early = beforePreviousStep(convened.on, given)
    if (early !== null) return early
    if (occurredOn === convened.on && body.closedAt < convened.openedAt) {
      return refuse(
        'PERIOD_REVERSED',
        `Hội nghị kết thúc lúc ${body.closedAt}, trước giờ khai mạc ${convened.openedAt}.`,
        {
          pointer: '/closedAt',
          detail: `từ ${convened.openedAt} trở đi`,
        },
      )
    }
    const settled = state.proposal !== null || state.decision !== null || state.revocation !== null
    return [RoundClosed({ ...body, undecided: settled ? [] : convened.candidacies })]
  },
  commandOf: (events) => pick(only(events, 'RoundClosed').data, 'closedAt'),
})
