import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import type { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { numberDocument } from '../decisions/document/number-document.ts'
import { document } from '../decisions/document/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { allocateNumber } from '../decisions/numbers/allocate-number.ts'
import { registerId } from '../decisions/numbers/register-of.ts'
import { numberOf, numbers } from '../decisions/numbers/state.ts'
import { now, type Policy } from './policy.ts'

/** A paper that the service numbers takes the next number of its register; one that is signed first waits for its clerk. */
export const takeNumber: Policy = {
  name: 'take-number',
  on: ['DocumentDrafted'],
  settled: ['ALREADY_NUMBERED'],
  async react({ event }) {
    const draft = event.data as Of<typeof DocumentDrafted>['data']
    if (draft.numbering !== 'service' || draft.signFirst) return []
    const target = streamName(numbers, registerId(draft)!)
    return [{ decision: allocateNumber, body: { documentId: idOf(event.stream) }, target }]
  },
}

/** A number that was allocated or recorded goes onto its document. */
export const carryNumber: Policy = {
  name: 'carry-number',
  on: ['NumberAllocated', 'NumberRecorded'],
  settled: ['ALREADY_NUMBERED', 'DOCUMENT_CANCELLED'],
  async react({ event }, around) {
    const { documentId, number } = event.data as Of<typeof NumberAllocated>['data']
    // A paper that was cancelled in between has another number by now.
    if (numberOf(await now(around, numbers, idOf(event.stream)), documentId) !== number) return []
    return [{ decision: numberDocument, id: documentId, body: { number }, target: streamName(document, documentId) }]
  },
}
