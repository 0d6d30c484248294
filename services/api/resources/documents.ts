import { document } from '../../decisions/document/state.ts'
import { candidaciesOwners } from './owners.ts'
import { resource } from './resource.ts'

export const documents = resource({
  path: '/v1/documents',
  tag: 'Văn bản',
  summary: 'Một văn bản: soạn, số, tệp, ban hành, hủy',
  stream: document,
  owners: async ({ draft, cancelled }, store) => {
    const drafted = draft ?? cancelled?.draft
    return [drafted?.organisationId, ...(await candidaciesOwners(store, drafted?.candidacies ?? []))]
  },
  view: (state) => ({ ...state }),
})
