import { DocumentCorrected } from '../../../contracts/document/correct-document.ts'
import { type Document, document, newestDraft } from '../../decisions/document/state.ts'
import type { EventStore } from '../../store/port.ts'
import { candidaciesOwners } from './owners.ts'
import { eachShown, resource } from './resource.ts'

export const documents = resource({
  path: '/v1/documents',
  tag: 'Văn bản',
  summary: 'Một văn bản: soạn, số, tệp, ban hành, hủy',
  stream: document,
  owners: documentOwners,
  view: (state, reader) => ({ ...state, corrections: eachShown(DocumentCorrected, state.corrections, reader) }),
})

/** Its issuer, those to whom it goes, and those of the candidacies that it is about. */
export async function documentOwners(state: Document, store: EventStore): Promise<(string | undefined)[]> {
  const draft = newestDraft(state)
  return [
    draft?.organisationId,
    ...(draft?.addressees ?? []),
    ...(await candidaciesOwners(store, draft?.candidacies ?? [])),
  ]
}
