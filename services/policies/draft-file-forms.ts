import { dossier } from '../decisions/dossier/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, nthOf } from './draft-paper.ts'
import { now, type Policy } from './policy.ts'

/** A dossier that is filed away has a cover and a list of its papers to lay around it, for each filing. */
export const draftFileForms: Policy = {
  name: 'draft-file-forms',
  on: ['DossierFiled'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { filings } = await now(around, dossier, id)
    const item = nthOf(filings, event)
    const source = { stream: 'dossier', id, item } as const
    return [...(await draftPaper('file-cover', source, around)), ...(await draftPaper('file-contents', source, around))]
  },
}
