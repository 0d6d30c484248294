import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { RecognitionRevoked, RevokeRecognition } from '../../../contracts/round/revoke-recognition.ts'
import { shortDate } from '../../../contracts/time.ts'
import { ballot } from '../ballot/state.ts'
import { notRecognised } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { decision, only } from '../kernel/decision.ts'
import { rulesIn } from '../season/committee-work.ts'
import { beforePreviousStep, tooFarBack } from '../season/dates.ts'
import { season } from '../season/state.ts'
import { badBallot, notPassed, outcomeReads } from './items.ts'
import { otherPurpose } from './revoking.ts'
import { type Round, round } from './state.ts'

export const revokeRecognition = decision({
  contract: RevokeRecognition,
  stream: round,
  version: 1,
  actsFor: (_, state) => state.convened?.organisationId,
  reads: ({ body, occurredOn }, state, context) =>
    outcomeReads(state, { ballotId: body.ballotId, on: occurredOn }, context),
  decide(given, state, context) {
    const { id, body } = given
    const { candidacies, seasonId, on } = state.convened!
    const vote = context.get(ballot, body.ballotId)
    const refused =
      otherPurpose(state.convened!, 'revoke') ??
      notNow(state) ??
      badBallot(id, vote) ??
      badItems(body, candidacies) ??
      tooFarBack(rulesIn(context.get(season, seasonId)!, context), given) ??
      beforePreviousStep(on, given)
    if (refused !== null) return refused
    for (const [n, { candidacyId }] of body.items.entries()) {
      const item = { candidacyId, pointer: `/items/${n}/candidacyId` }
      const candidate = context.get(candidacy, candidacyId)!
      const unfit = notRecognised(candidate, item.pointer) ?? notPassed(vote!, candidate, item)
      if (unfit !== null) return unfit
    }
    return [RecognitionRevoked(body)]
  },
  commandOf: (events) => only(events, 'RecognitionRevoked').data,
})

function notNow({ closed, revocation }: Round): Refused | null {
  if (closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
  if (revocation === null) return null
  return refuse('ALREADY_REVOKED', `Hội nghị đã quyết định hủy bỏ ngày ${shortDate(revocation.on)}.`)
}

/** Some of the meeting's candidacies, each once. */
function badItems({ items }: BodyOf<typeof RevokeRecognition>, candidacies: readonly string[]): Refused | null {
  const ids = items.map(({ candidacyId }) => candidacyId)
  const wrong = ids.findIndex((id, n) => !candidacies.includes(id) || ids.indexOf(id) !== n)
  if (wrong < 0) return null
  return refuse('ITEMS_INCOMPLETE', 'Mỗi lượt đăng ký của hội nghị được nêu nhiều nhất một lần.', {
    pointer: `/items/${wrong}/candidacyId`,
    detail: `một trong: ${candidacies.join(', ')}; không lặp lại`,
  })
}
