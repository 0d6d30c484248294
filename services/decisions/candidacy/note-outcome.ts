import { stepOf } from '../../../contracts/approval-chain.ts'
import { NoteOutcome, OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { awaitedStep } from './chain.ts'
import { candidacy } from './state.ts'

export const noteOutcome = decision({
  contract: NoteOutcome,
  stream: candidacy,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    if (awaitedStep(state) !== stepOf(body)) {
      return refuse(
        'OUTCOME_OUT_OF_ORDER',
        `Kết quả của hội nghị không khớp trình tự xét (đang ở bước “${state.phase}”).`,
      )
    }
    return [OutcomeNoted(body)]
  },
  commandOf: (events) => only(events, 'OutcomeNoted').data,
})
