// What the papers of one candidacy rest on, once it has closed its sheet.

import { candidacy } from '../../decisions/candidacy/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { judge } from '../../decisions/rules/outcome.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'

export function candidacyFacts(id: string, context: Context) {
  const state = required(context.get(candidacy, id), `lượt đăng ký mã ${id}`)
  const registration = required(state.registration, 'bản đăng ký')
  const sheet = required(state.selfAssessment, 'phiếu tự đánh giá đã chốt')
  const opened = required(context.get(season, registration.seasonId)?.opened, 'đợt xét')
  const rules = required(context.get(framework, registration.frameworkId)?.framework, 'khung tiêu chí')
  return { state, registration, sheet, opened, rules, verdict: judge(rules, sheet, sheet.disqualifiers) }
}

export type CandidacyFacts = ReturnType<typeof candidacyFacts>
