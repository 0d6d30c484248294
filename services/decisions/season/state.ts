import type { Of } from '../../../contracts/define.ts'
import type { SeasonClosed } from '../../../contracts/season/close-season.ts'
import type { CandidacyEntered } from '../../../contracts/season/enter-candidacy.ts'
import type { SeasonOpened } from '../../../contracts/season/open-season.ts'
import type { QuotaReleased } from '../../../contracts/season/release-quota.ts'
import type { QuotaReserved } from '../../../contracts/season/reserve-quota.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

type Opened = Of<typeof SeasonOpened>
export type SeasonEvent =
  | Opened
  | Of<typeof CandidacyEntered>
  | Of<typeof QuotaReserved>
  | Of<typeof QuotaReleased>
  | Of<typeof SeasonClosed>

export type Season = {
  readonly opened: Opened['data'] | null
  /** Every candidacy of the season, in the order of registration; what became of each is in its own stream. */
  readonly candidacies: readonly Of<typeof CandidacyEntered>['data'][]
  /** What meetings keep of the framework's limits, one entry a meeting. */
  readonly reserved: readonly Of<typeof QuotaReserved>['data'][]
  readonly closed: (Of<typeof SeasonClosed>['data'] & { readonly on: LocalDate }) | null
}
export type Approver = Opened['data']['approvers'][number]
/** A season that was opened; every step of a candidacy and every round has one. */
export type OpenedSeason = Season & { readonly opened: NonNullable<Season['opened']> }

export function isOpened(state: Season | undefined): state is OpenedSeason {
  return state?.opened != null
}

export const season = streamType<Season, SeasonEvent>({
  name: 'season',
  initial: { opened: null, candidacies: [], reserved: [], closed: null },
  evolve(state, event) {
    switch (event.type) {
      case 'SeasonOpened':
        return { ...state, opened: event.data }
      case 'CandidacyEntered':
        return { ...state, candidacies: [...state.candidacies, event.data] }
      case 'QuotaReserved':
        return { ...state, reserved: [...others(state, event.data), event.data] }
      case 'QuotaReleased':
        return { ...state, reserved: others(state, event.data) }
      case 'SeasonClosed':
        return { ...state, closed: { ...event.data, on: event.occurredOn } }
      default:
        return unknownEvent(event)
    }
  },
})

function others({ reserved }: Season, { roundId }: { readonly roundId: string }) {
  return reserved.filter((one) => one.roundId !== roundId)
}
