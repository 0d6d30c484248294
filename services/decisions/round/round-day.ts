import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import type { Context } from '../kernel/context.ts'
import type { StepDay } from '../season/dates.ts'
import { type OpenedSeason, season } from '../season/state.ts'

type Round = { readonly seasonId: string; readonly organisationId: string; readonly candidacies: readonly string[] }

/**
 * The day of a round's step. A branch whose papers were returned meets again in the days that the committee set; a late
 * meeting of the authority is accepted by its own officers, any other by the committee's.
 */
export function roundDay(level: Level, given: StepDay['given'], context: Context, round: Round): StepDay {
  const current = context.get(season, round.seasonId) as OpenedSeason
  const rules = context.get(framework, current.opened.frameworkId)!.framework!
  const day = { rules, season: current, step: `${level}-round`, given, context } as const
  if (level === 'authority') return { ...day, accepter: round.organisationId }
  if (level === 'committee') return day
  const returned = round.candidacies.map((id) => context.get(candidacy, id)?.returned).find((one) => one != null)
  return { ...day, returned: returned ?? null }
}
