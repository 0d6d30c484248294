import type { Of } from '../../../contracts/define.ts'
import type { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import type { NumberRecorded } from '../../../contracts/numbers/record-number.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type NumbersEvent = Of<typeof NumberAllocated> | Of<typeof NumberRecorded>

/** The register of one organisation, term and paper type: number → document. */
export type Register = { readonly taken: ReadonlyMap<number, string> }

export const numbers = streamType<Register, NumbersEvent>({
  name: 'numbers',
  initial: { taken: new Map() },
  evolve(state, event) {
    switch (event.type) {
      case 'NumberAllocated':
      case 'NumberRecorded':
        return { taken: new Map([...state.taken, [event.data.number, event.data.documentId]]) }
      default:
        return unknownEvent(event)
    }
  },
})

export function numberOf(state: Register, documentId: string): number | undefined {
  return [...state.taken].find(([, taken]) => taken === documentId)?.[0]
}
