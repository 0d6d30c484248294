// What one season had come to on the day of a review, counted from its candidacies.
import type { LocalDate } from '../../../../contracts/values.ts'
import { isRecognisedOn, recognitionOf } from '../../../decisions/candidacy/chain.ts'
import { type Candidacy, candidacy } from '../../../decisions/candidacy/state.ts'
import { framework } from '../../../decisions/framework/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { type Facts, factsOn } from '../../../decisions/organisation/on-date.ts'
import { organisation } from '../../../decisions/organisation/state.ts'
import { candidatesBelow, heirOn } from '../../../decisions/organisation/superiors.ts'
import { isOpened, type Season, season } from '../../../decisions/season/state.ts'
import { required } from '../../cannot-render.ts'

export type Figures = Season['reviews'][number]['figures'][number]
export type Reviewed = { readonly id: string; readonly organisationId: string; readonly state: Candidacy }

/** `on`: the day of the review; what is dated after it has not happened yet. */
function reviewedYear(figures: Figures, on: LocalDate, context: Context) {
  const found = context.get(season, figures.seasonId)
  const state = required(isOpened(found) ? found : null, `đợt xét năm ${figures.year}`)
  const rules = required(context.get(framework, state.opened.frameworkId)?.framework, 'khung tiêu chí')
  const entered = state.candidacies.map(({ candidacyId, organisationId }) => ({
    id: candidacyId,
    organisationId,
    state: required(context.get(candidacy, candidacyId), 'lượt đăng ký'),
  }))
  const lastDay = [on, `${figures.year}-12-31`].toSorted()[0]!
  const committeeId = heirOn(state.opened.organisationId, lastDay, context)
  const below = candidatesBelow(committeeId, rules.appliesTo.kinds, lastDay, context)
  const registered = entered.filter((one) => by(one.state.registration, on))
  const recognised = registered.filter((one) => isRecognisedOn(one.state, on))
  return {
    figures,
    state,
    rules,
    lastDay,
    committeeId,
    below: below.map(({ organisationId }) => organisationId),
    registered,
    recognised,
    certified: recognised.filter((one) => recognitionOf(one.state)!.certificate),
  }
}

type OneSeason = ReturnType<typeof reviewedYear>

/**
 * One entry a season. Where a year has two, because one committee took the other's place, nobody below is counted twice:
 * whoever registered is that season's, anybody else the first one's.
 */
export function reviewedYears(all: readonly Figures[], issuer: string, on: LocalDate, context: Context) {
  const seasons = all.map((one) => reviewedYear(one, on, context))
  return seasons.map((one, n) => {
    const others = seasons.filter((other) => other !== one && other.figures.year === one.figures.year)
    const before = others.filter((other) => seasons.indexOf(other) < n).flatMap(({ below }) => below)
    const elsewhere = others.flatMap((other) => standingOf(other, context))
    const own = standingOf(one, context)
    const below = one.below.filter((id) => own.includes(id) || !(elsewhere.includes(id) || before.includes(id)))
    const opener = ownFacts(one.state.opened.organisationId, one.lastDay, context).committeeName
    const isOther = others.length > 0 || one.committeeId !== issuer
    return { ...one, below, ...(isOther ? { opener } : {}) }
  })
}

/** What an organisation was called itself, also once another stands in its place. */
export function ownFacts(id: string, on: LocalDate, context: Context): Facts {
  return factsOn(required(context.get(organisation, id), `tổ chức đảng mã ${id}`), on)
}

/** Whoever stands in the place of those registered at the end of the year. */
function standingOf({ registered, lastDay }: OneSeason, context: Context): string[] {
  return registered.map(({ organisationId }) => heirOn(organisationId, lastDay, context))
}

export type YearFacts = ReturnType<typeof reviewedYears>[number]

/** `Năm 2024`; with the committee that opened the season where it is not the one that reports, or one of two. */
export function yearTitle({ figures, opener }: YearFacts): string {
  return `Năm ${figures.year}${opener === undefined ? '' : ` (${opener})`}`
}

/** Whether all its candidates went over to another season, which then tells what became of them. */
export function wentOver({ registered, state }: YearFacts): boolean {
  return registered.length === 0 && state.left.length > 0
}

/** Whether something is dated on this day or before. */
export function by<T extends { readonly on: LocalDate }>(act: T | null | undefined, on: LocalDate): act is T {
  return act != null && act.on <= on
}

/** Those below who did not register, also not by whom they took the place of. */
export function notRegistered(year: YearFacts, context: Context): string[] {
  const there = standingOf(year, context)
  return year.below.filter((id) => !there.includes(id))
}

/** Mean hundredths of a group over the appraised sheets, half up; the sum is exact. */
export function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.floor((2 * sum + values.length) / (2 * values.length))
}
