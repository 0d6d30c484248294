import { ScoreSubmitted, SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkScores } from '../rules/sheet.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { refuseFaults } from './faults.ts'
import { sheetNotOpen } from './phases.ts'
import { branchDay, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const submitScore = decision({
  contract: SubmitScore,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: ({ body }, state) => seasonAndFramework(state, body),
  decide(given, state, context) {
    const shut = sheetNotOpen(state)
    if (shut !== null) return shut
    const day = branchDay('self-assessment', given, state, context)
    const refused =
      badDate(day) ??
      beforePreviousStep(state.commitment!.on, given) ??
      refuseFaults(checkScores(day.rules, given.body.scores))
    if (refused !== null) return refused
    return [...acceptedLate(day), ScoreSubmitted({ scores: given.body.scores })]
  },
  commandOf: (events) => ({ ...pick(only(events, 'ScoreSubmitted').data, 'scores'), ...lateOf(events) }),
})
