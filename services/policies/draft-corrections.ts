import { document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, nthOf } from './draft-paper.ts'
import { now, type Policy } from './policy.ts'

/** What corrects an issued paper is a công văn of its own. */
export const draftCorrections: Policy = {
  name: 'draft-corrections',
  on: ['DocumentCorrected'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { corrections } = await now(around, document, id)
    const item = nthOf(corrections, event)
    return draftPaper('correction', { stream: 'document', id, item }, around)
  },
}
