import { ScoreSubmitted, SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import { monthOf } from '../../../contracts/time.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkScores } from '../rules/sheet.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf, type StepDay } from '../season/dates.ts'
import { refuseFaults } from './faults.ts'
import { sheetNotOpen } from './phases.ts'
import { branchDay, monthsOf, stepReads } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const submitScore = decision({
  contract: SubmitScore,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: stepReads,
  decide(given, state, context) {
    const shut = sheetNotOpen(state)
    if (shut !== null) return shut
    const day = branchDay('self-assessment', given, state, context)
    const refused =
      badDate(day) ??
      beforePreviousStep(state.commitment!.on, given) ??
      refuseFaults(checkScores(day.rules, given.body.scores, begun(state, day)))
    if (refused !== null) return refused
    return [...acceptedLate(day), ScoreSubmitted({ scores: given.body.scores })]
  },
  commandOf: (events) => ({ ...pick(only(events, 'ScoreSubmitted').data, 'scores'), ...lateOf(events) }),
})

/** A month is scored once it has begun. */
function begun(state: Candidacy, { rules, given }: StepDay): readonly number[] | null {
  const { year } = state.registration!
  const until = given.occurredOn.slice(0, 7)
  return monthsOf(state, rules)?.filter((month) => monthOf(year, month) <= until) ?? null
}
