import { dossier } from '../../decisions/dossier/state.ts'
import { candidaciesOwners } from './owners.ts'
import { resource } from './resource.ts'

export const dossiers = resource({
  path: '/v1/dossiers',
  tag: 'Hồ sơ',
  summary: 'Hồ sơ của một lượt đăng ký, từng lần lập',
  stream: dossier,
  owners: (_, store, id) => candidaciesOwners(store, [id]),
  view: (state) => ({ ...state }),
})
