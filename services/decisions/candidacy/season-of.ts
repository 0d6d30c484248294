// What every step of a candidacy rests on: its season's windows and its framework's rules.
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { monthsJudged } from '../rules/months.ts'
import { rulesUnder } from '../rules/variants.ts'
import { lateReads, type StepDay } from '../season/dates.ts'
import { approversNow, isOpened, type OpenedSeason, season } from '../season/state.ts'
import { awaitedBody } from './chain.ts'
import type { Candidacy } from './state.ts'

export function seasonAndFramework({ registration, seasonId }: Candidacy): StreamRef[] {
  return registration === null ? [] : [ref(season, seasonId), ref(framework, registration.frameworkId)]
}

/** Both, and those who may have accepted the step late. */
export function stepReads(given: StepDay['given'], state: Candidacy, context: Context): StreamRef[] {
  return [...seasonAndFramework(state), ...lateReads(given, state.committeeId || undefined, context)]
}

/** The rules, as soon as they are read: for what else a step reads because of them. */
export function rulesRead({ registration }: Candidacy, context: Context): Framework | undefined {
  const published = registration && context.get(framework, registration.frameworkId)?.framework
  return published ? rulesUnder(published, registration.variant) : undefined
}

/** Both, once read. A registered candidacy always has them: BranchRegistered pins their ids. */
export function rulesOf(
  state: Candidacy,
  context: Context,
): { readonly rules: Framework; readonly season: OpenedSeason } {
  const { frameworkId, variant } = state.registration!
  return {
    rules: rulesUnder(context.get(framework, frameworkId)!.framework!, variant),
    season: context.get(season, state.seasonId) as OpenedSeason,
  }
}

/** The months that its sheet has, where the framework is a monthly one. */
export function monthsOf({ registration }: Candidacy, rules: Framework): readonly number[] | null {
  return monthsJudged(rules, registration!.year, registration!.on)
}

/** The day of a step that the branch takes; after a return its days are those that the committee set. */
export function branchDay(step: SeasonStep, given: StepDay['given'], state: Candidacy, context: Context): StepDay {
  return { ...rulesOf(state, context), step, given, context, returned: state.returned }
}

/** The body whose turn it is: the committee that opened the season, or one above it that the papers have come to. */
export function awaitedCommittee(state: Candidacy, context: Context): string | undefined {
  if (state.registration === null) return undefined
  const current = context.get(season, state.seasonId)
  return (isOpened(current) ? awaitedBody(state, approversNow(current)) : undefined) ?? state.committeeId
}

/** The day of a step that the committee takes on the candidacy. */
export function committeeDay(step: SeasonStep, given: StepDay['given'], state: Candidacy, context: Context): StepDay {
  return { ...rulesOf(state, context), step, given, context }
}
