// What the papers of one candidacy rest on from its registration on.

import { candidacy } from '../../decisions/candidacy/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { rulesUnder } from '../../decisions/rules/variants.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'

export function registrationFacts(id: string, context: Context) {
  const state = required(context.get(candidacy, id), `lượt đăng ký mã ${id}`)
  const registration = required(state.registration, 'bản đăng ký')
  const opened = required(context.get(season, registration.seasonId)?.opened, 'đợt xét')
  const published = required(context.get(framework, registration.frameworkId)?.framework, 'khung tiêu chí')
  const rules = rulesUnder(published, registration.variant)
  const variant = published.variants?.find(({ id }) => id === registration.variant)?.name
  return { state, registration, opened, rules, variant }
}

export type RegistrationFacts = ReturnType<typeof registrationFacts>
