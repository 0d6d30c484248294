import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import { candidacy } from '../candidacy/state.ts'
import type { StepDay } from '../season/dates.ts'

type Round = { readonly organisationId: string; readonly candidacies: readonly string[] }

/**
 * The day of a round's step. A branch whose papers were returned meets again in the days that the committee set; a late
 * meeting of the authority is accepted by its own officers, any other by the committee's.
 */
export function roundDay(level: Level, day: Omit<StepDay, 'step'>, { organisationId, candidacies }: Round): StepDay {
  const step = `${level}-round` as const
  if (level === 'authority') return { ...day, step, accepter: organisationId }
  if (level === 'committee') return { ...day, step }
  const returned = candidacies.map((id) => day.context.get(candidacy, id)?.returned).find((one) => one != null)
  return { ...day, step, returned: returned ?? null }
}
