// What one season had come to on the day of a review, counted from its candidacies.
import type { LocalDate } from '../../../../contracts/values.ts'
import { isRecognisedOn, recognitionOf } from '../../../decisions/candidacy/chain.ts'
import { type Candidacy, candidacy } from '../../../decisions/candidacy/state.ts'
import { framework } from '../../../decisions/framework/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { candidatesBelow, heirOn } from '../../../decisions/organisation/superiors.ts'
import { isOpened, type Season, season } from '../../../decisions/season/state.ts'
import { required } from '../../cannot-render.ts'

export type Figures = Season['reviews'][number]['figures'][number]
export type Reviewed = { readonly id: string; readonly organisationId: string; readonly state: Candidacy }

/** `on`: the day of the review; what is dated after it has not happened yet. */
export function reviewedYear(figures: Figures, committeeId: string, on: LocalDate, context: Context) {
  const found = context.get(season, figures.seasonId)
  const state = required(isOpened(found) ? found : null, `đợt xét năm ${figures.year}`)
  const rules = required(context.get(framework, state.opened.frameworkId)?.framework, 'khung tiêu chí')
  const entered = state.candidacies.map(({ candidacyId, organisationId }) => ({
    id: candidacyId,
    organisationId,
    state: required(context.get(candidacy, candidacyId), 'lượt đăng ký'),
  }))
  const lastDay = [on, `${figures.year}-12-31`].toSorted()[0]!
  const below = candidatesBelow(committeeId, rules.appliesTo.kinds, lastDay, context)
  const registered = entered.filter((one) => by(one.state.registration, on))
  const recognised = registered.filter((one) => isRecognisedOn(one.state, on))
  return {
    figures,
    state,
    rules,
    lastDay,
    below: below.map(({ organisationId }) => organisationId),
    registered,
    recognised,
    certified: recognised.filter((one) => recognitionOf(one.state)!.certificate),
  }
}

export type YearFacts = ReturnType<typeof reviewedYear>

/** Whether something is dated on this day or before. */
export function by<T extends { readonly on: LocalDate }>(act: T | null | undefined, on: LocalDate): act is T {
  return act != null && act.on <= on
}

/** Those below who did not register, also not by whom they took the place of. */
export function notRegistered({ below, registered, lastDay }: YearFacts, context: Context): string[] {
  const there = registered.map(({ organisationId }) => heirOn(organisationId, lastDay, context))
  return below.filter((id) => !there.includes(id))
}

/** Mean hundredths of a group over the appraised sheets, half up; the sum is exact. */
export function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.floor((2 * sum + values.length) / (2 * values.length))
}
