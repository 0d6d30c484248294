import { NoteOutcome, OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { candidacy, type Phase } from './state.ts'

/** The phases in which a round of each level may act on a candidacy. */
const before: Record<'branch' | 'committee' | 'authority', readonly Phase[]> = {
  branch: ['assessed'],
  committee: ['proposed', 'appraised'],
  authority: ['forwarded'],
}

export const noteOutcome = decision({
  contract: NoteOutcome,
  stream: candidacy,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    if (!before[body.level].includes(state.phase)) {
      return refuse(
        'OUTCOME_OUT_OF_ORDER',
        `Kết quả của hội nghị không khớp trình tự xét (đang ở bước “${state.phase}”).`,
      )
    }
    return [OutcomeNoted(body)]
  },
  commandOf: (events) => only(events, 'OutcomeNoted').data,
})
