import { idOf } from '../decisions/kernel/stream-type.ts'
import { organisation } from '../decisions/organisation/state.ts'
import { draftPaper, nthOf } from './draft-paper.ts'
import { now, type Policy } from './policy.ts'

/** Files that a body which ends hands over have their biên bản bàn giao. */
export const draftHandoverRecord: Policy = {
  name: 'draft-handover-record',
  on: ['FilesHandedOver'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { handovers } = await now(around, organisation, id)
    const item = nthOf(handovers, event)
    return draftPaper('handover-record', { stream: 'organisation', id, item }, around)
  },
}
