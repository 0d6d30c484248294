// What the papers of one candidacy rest on, once it has closed its sheet.
import { findingsOf } from '../../decisions/candidacy/findings.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { judge } from '../../decisions/rules/outcome.ts'
import { required } from '../cannot-render.ts'
import { registrationFacts } from './registration-facts.ts'

export function candidacyFacts(id: string, context: Context) {
  const facts = registrationFacts(id, context)
  const sheet = required(facts.state.selfAssessment, 'phiếu tự đánh giá đã chốt')
  return { ...facts, sheet, verdict: judge(facts.rules, sheet, findingsOf(sheet)) }
}

export type CandidacyFacts = ReturnType<typeof candidacyFacts>
