// Issuer, day and signers of the papers about what a committee did in its season.
import { type PaperType, type SeasonPaper, seasonPapers } from '../../../contracts/document/paper-types.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { committeeOn } from '../season/committee-work.ts'
import { isOpened, type OpenedSeason, type Season, season } from '../season/state.ts'
import { nothing, type PaperFacts } from './signed-for.ts'

type Item = { readonly id: string; readonly item?: number }

/** What the papers of each kind are about, in the order in which it was recorded; `item` counts from 1. */
const acts: { readonly [type in SeasonPaper]?: (state: Season) => readonly { readonly on: LocalDate }[] } = {
  'conference-record': ({ conferences }) => conferences,
}

export function isSeasonPaper(type: PaperType): type is SeasonPaper {
  return (seasonPapers as readonly PaperType[]).includes(type)
}

/** How many of them the season has: the newest one's `item`. */
export function itemsOf(type: SeasonPaper, state: Season): number {
  return acts[type]?.(state).length ?? 0
}

export function aboutSeason(type: SeasonPaper, { id, item = 0 }: Item, context: Context): PaperFacts | Refused {
  const state = context.get(season, id)
  if (!isOpened(state) || item < 1 || item > itemsOf(type, state)) return nothing()
  switch (type) {
    case 'conference-record':
      return ofConference(state, item, context)
    default:
      return nothing()
  }
}

/** The chair is chiefly responsible (HD 05 I.7.1.4 e). */
function ofConference(state: OpenedSeason, item: number, context: Context): PaperFacts {
  const { on, chairId, minuteTakerId } = state.conferences[item - 1]!
  return {
    organisationId: committeeOn(state, { occurredOn: on }, context),
    candidacies: [],
    date: on,
    signers: [
      { personId: chairId, as: 'chair' },
      { personId: minuteTakerId, as: 'minute-taker' },
    ],
  }
}
