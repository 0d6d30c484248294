import type { Of } from '../../../contracts/define.ts'
import type { SeasonOpened } from '../../../contracts/season/open-season.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type SeasonEvent = Of<typeof SeasonOpened>
export type Season = { readonly opened: SeasonEvent['data'] | null }
export type Approver = SeasonEvent['data']['approvers'][number]

export const season = streamType<Season, SeasonEvent>({
  name: 'season',
  initial: { opened: null },
  evolve(_, event) {
    switch (event.type) {
      case 'SeasonOpened':
        return { opened: event.data }
      default:
        return unknownEvent(event as never)
    }
  },
})
