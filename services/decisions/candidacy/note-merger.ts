import { CandidacyMerged, NoteMerger } from '../../../contracts/candidacy/note-merger.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { ended } from './phases.ts'
import { candidacy } from './state.ts'

export const noteMerger = decision({
  contract: NoteMerger,
  stream: candidacy,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    const over = ended(state)
    if (over !== null) return over
    // Two mergers at the same moment, each into the other, would leave neither.
    if (state.absorbed.some(({ absorbedId }) => absorbedId === body.into)) {
      return refuse('MERGERS_CROSS', 'Hai lượt đăng ký đã được nhập vào nhau cùng lúc.')
    }
    return [CandidacyMerged(body)]
  },
  commandOf: (events) => only(events, 'CandidacyMerged').data,
})
