import { meetingAt } from '../../../contracts/approval-chain.ts'
import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import { candidacy } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { rulesIn } from '../season/committee-work.ts'
import type { StepDay } from '../season/dates.ts'
import { type OpenedSeason, season } from '../season/state.ts'

type Round = {
  readonly seasonId: string
  readonly organisationId: string
  readonly candidacies: readonly string[]
  /** Its place in the approval chain. */
  readonly step: number
}

/**
 * The day of a round's step. A branch whose papers were returned meets again in the days that the committee set; a late
 * meeting above the season's committee is accepted by its own officers, any other by the committee's.
 */
export function roundDay(level: Level, given: StepDay['given'], context: Context, round: Round): StepDay {
  const current = context.get(season, round.seasonId) as OpenedSeason
  const day = { rules: rulesIn(current, context), season: current, step: meetingAt(level, round.step), given, context }
  if (round.step > 1) return { ...day, accepter: round.organisationId }
  if (round.step === 1) return day
  const returned = round.candidacies.map((id) => context.get(candidacy, id)?.returned).find((one) => one != null)
  return { ...day, returned: returned ?? null }
}
