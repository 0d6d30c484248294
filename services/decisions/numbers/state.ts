import type { Of } from '../../../contracts/define.ts'
import type { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import type { NumberCancelled } from '../../../contracts/numbers/cancel-number.ts'
import type { NumberRecorded } from '../../../contracts/numbers/record-number.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type NumbersEvent = Of<typeof NumberAllocated> | Of<typeof NumberRecorded> | Of<typeof NumberCancelled>

/** The register of one organisation, term and paper type: number → document; a cancelled number is never given again. */
export type Register = { readonly taken: ReadonlyMap<number, string>; readonly cancelled: ReadonlyMap<number, string> }

export const numbers = streamType<Register, NumbersEvent>({
  name: 'numbers',
  initial: { taken: new Map(), cancelled: new Map() },
  evolve(state, event) {
    switch (event.type) {
      case 'NumberAllocated':
      case 'NumberRecorded':
        return { ...state, taken: new Map([...state.taken, [event.data.number, event.data.documentId]]) }
      case 'NumberCancelled':
        return { ...state, cancelled: new Map([...state.cancelled, [event.data.number, event.data.reason]]) }
      default:
        return unknownEvent(event)
    }
  },
})

/** The number that a document holds now. */
export function numberOf(state: Register, documentId: string): number | undefined {
  return [...state.taken].find(([number, taken]) => taken === documentId && !state.cancelled.has(number))?.[0]
}

/** The one after the highest that was ever given, also to a paper that was cancelled. */
export function nextNumber(state: Register): number {
  return Math.max(0, ...state.taken.keys()) + 1
}
