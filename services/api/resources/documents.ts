import { document } from '../../decisions/document/state.ts'
import { candidaciesOwners } from './owners.ts'
import { resource } from './resource.ts'

export const documents = resource({
  path: '/v1/documents',
  tag: 'Văn bản',
  summary: 'Một văn bản: soạn, số, tệp, ban hành',
  stream: document,
  owners: async ({ draft }, store) => [
    draft?.organisationId,
    ...(await candidaciesOwners(store, draft?.candidacies ?? [])),
  ],
  view: (state) => ({ ...state }),
})
