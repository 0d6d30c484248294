import type { Of } from '../../../contracts/define.ts'
import type { LateAccepted } from '../../../contracts/late.ts'
import type { PlanAdopted } from '../../../contracts/plan/adopt-plan.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type PlanEvent = Of<typeof PlanAdopted> | Of<typeof LateAccepted>

export type Plan = {
  readonly adopted: (Of<typeof PlanAdopted>['data'] & { readonly on: LocalDate }) | null
  /** With whose leave, where it came after its window. */
  readonly late: Of<typeof LateAccepted>['data'] | null
}

export const plan = streamType<Plan, PlanEvent>({
  name: 'plan',
  initial: { adopted: null, late: null },
  evolve(state, event) {
    switch (event.type) {
      case 'PlanAdopted':
        return { ...state, adopted: { ...event.data, on: event.occurredOn } }
      case 'LateAccepted':
        return { ...state, late: event.data }
      default:
        return unknownEvent(event)
    }
  },
})
