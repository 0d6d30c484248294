import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import type { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { numberDocument } from '../decisions/document/number-document.ts'
import { document } from '../decisions/document/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { allocateNumber } from '../decisions/numbers/allocate-number.ts'
import { numbers } from '../decisions/numbers/state.ts'
import type { Policy } from './policy.ts'

/** A paper that the service numbers takes the next number of its register. */
export const takeNumber: Policy = {
  name: 'take-number',
  on: ['DocumentDrafted'],
  settled: ['ALREADY_NUMBERED'],
  async react({ event }) {
    const { numbering, organisationId, termId, type } = event.data as Of<typeof DocumentDrafted>['data']
    if (numbering !== 'service') return []
    const target = streamName(numbers, `${organisationId}-${termId}-${type}`)
    return [{ decision: allocateNumber, body: { documentId: idOf(event.stream) }, target }]
  },
}

/** A number that was allocated or recorded goes onto its document. */
export const carryNumber: Policy = {
  name: 'carry-number',
  on: ['NumberAllocated', 'NumberRecorded'],
  settled: ['ALREADY_NUMBERED'],
  async react({ event }) {
    const { documentId, number } = event.data as Of<typeof NumberAllocated>['data']
    return [{ decision: numberDocument, id: documentId, body: { number }, target: streamName(document, documentId) }]
  },
}
