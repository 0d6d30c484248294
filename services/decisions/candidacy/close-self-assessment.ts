import { CloseSelfAssessment, SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkDeclarations } from '../rules/declarations.ts'
import { judge } from '../rules/outcome.ts'
import { checkWholeSheet } from '../rules/sheet.ts'
import { sheetTotals } from '../rules/totals.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { refuseFaults } from './faults.ts'
import { sheetNotOpen } from './phases.ts'
import { branchDay, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const closeSelfAssessment = decision({
  contract: CloseSelfAssessment,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: ({ body }, state) => seasonAndFramework(state, body),
  decide(given, state, context) {
    const shut = sheetNotOpen(state)
    if (shut !== null) return shut
    const { disqualifiers } = given.body
    const day = branchDay('self-assessment', given, state, context)
    const { rules } = day
    const refused =
      badDate(day) ??
      beforePreviousStep(state.last, given) ??
      refuseFaults(checkWholeSheet(rules, state.scores)) ??
      refuseFaults(checkDeclarations(rules, disqualifiers))
    if (refused !== null) return refused
    const totals = sheetTotals(rules, state.scores)
    const { classification } = judge(rules, totals, disqualifiers)
    return [
      ...acceptedLate(day),
      SelfAssessmentClosed({ disqualifiers, ...totals, groups: [...totals.groups], classification }),
    ]
  },
  commandOf: (events) => ({ ...pick(only(events, 'SelfAssessmentClosed').data, 'disqualifiers'), ...lateOf(events) }),
})
