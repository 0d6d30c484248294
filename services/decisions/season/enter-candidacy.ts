import { refuse } from '../../../contracts/refusals.ts'
import { CandidacyEntered, EnterCandidacy } from '../../../contracts/season/enter-candidacy.ts'
import { decision, only } from '../kernel/decision.ts'
import { season } from './state.ts'

export const enterCandidacy = decision({
  contract: EnterCandidacy,
  stream: season,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    if (state.candidacies.some(({ candidacyId }) => candidacyId === body.candidacyId)) {
      return refuse('ALREADY_REGISTERED', 'Lượt đăng ký này đã ghi vào đợt xét.')
    }
    return [CandidacyEntered(body)]
  },
  commandOf: (events) => only(events, 'CandidacyEntered').data,
})
