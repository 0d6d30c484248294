import { document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy } from './policy.ts'

/** What corrects an issued paper is a công văn of its own. */
export const draftCorrections: Policy = {
  name: 'draft-corrections',
  on: ['DocumentCorrected'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event: { stream, revision } }, around) {
    const id = idOf(stream)
    const { corrections } = await now(around, document, id)
    const item = corrections.findIndex((one) => one.revision === revision) + 1
    return draftPaper('correction', { stream: 'document', id, item }, around)
  },
}
