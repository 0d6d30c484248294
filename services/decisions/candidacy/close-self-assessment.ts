import { CloseSelfAssessment, SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkDeclarations } from '../rules/declarations.ts'
import { judge } from '../rules/outcome.ts'
import { checkWholeSheet } from '../rules/sheet.ts'
import { sheetTotals } from '../rules/totals.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { branchesComputed, branchesReads } from './branches-below.ts'
import { refuseFaults } from './faults.ts'
import { findingsOf } from './findings.ts'
import { sheetNotOpen } from './phases.ts'
import { pinned } from './pinned-totals.ts'
import { branchDay, monthsOf, rulesRead, stepReads } from './season-of.ts'
import { candidacy } from './state.ts'

export const closeSelfAssessment = decision({
  contract: CloseSelfAssessment,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (given, state, context) => [
    ...stepReads(given, state, context),
    ...branchesReads(rulesRead(state, context), state, given.occurredOn, context),
  ],
  decide(given, state, context) {
    const shut = sheetNotOpen(state)
    if (shut !== null) return shut
    const { disqualifiers } = given.body
    const day = branchDay('self-assessment', given, state, context)
    const { rules } = day
    const months = monthsOf(state, rules)
    const refused =
      badDate(day) ??
      beforePreviousStep(state.last, given) ??
      refuseFaults(checkWholeSheet(rules, state.scores, months)) ??
      refuseFaults(checkDeclarations(rules, disqualifiers))
    if (refused !== null) return refused
    const totals = sheetTotals(rules, state.scores, months)
    const computed = branchesComputed(rules, state, given.occurredOn, context)
    const { classification } = judge(rules, totals, findingsOf({ disqualifiers, computed }))
    return [
      ...acceptedLate(day),
      SelfAssessmentClosed({
        ...{ disqualifiers, ...pinned(totals), classification },
        ...(computed.length === 0 ? {} : { computed }),
      }),
    ]
  },
  commandOf: (events) => ({ ...pick(only(events, 'SelfAssessmentClosed').data, 'disqualifiers'), ...lateOf(events) }),
})
