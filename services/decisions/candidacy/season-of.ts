// What every step of a candidacy rests on: its season's windows and its framework's rules.
import type { Framework } from '../../../contracts/framework/framework.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { type Season, season } from '../season/state.ts'
import type { Candidacy } from './state.ts'

export function seasonAndFramework(state: Candidacy): StreamRef[] {
  const { registration } = state
  return registration === null ? [] : [ref(season, registration.seasonId), ref(framework, registration.frameworkId)]
}

/** Both, once read. A registered candidacy always has them: BranchRegistered pins their ids. */
export function rulesOf(
  state: Candidacy,
  context: Context,
): { readonly rules: Framework; readonly opened: NonNullable<Season['opened']> } {
  const { seasonId, frameworkId } = state.registration!
  return { rules: context.get(framework, frameworkId)!.framework!, opened: context.get(season, seasonId)!.opened! }
}
