import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, FreeText, Id, Label } from '../values.ts'

const body = closed({
  /** Who takes the files over. */
  to: Id,
  /** Whose dossiers they are, in the order of the list. */
  candidacies: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
  delivererId: Id,
  receiverId: Id,
  place: Type.Optional(Label(200)),
  /** By which they are handed over. */
  legalBasis: Citation,
  note: Type.Optional(FreeText(5000)),
})

/** A body that ends hands its files over, on the command's business date. */
export const HandOverFiles = command({
  name: 'HandOverFiles',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/file-hand-overs',
    tag: 'Hồ sơ',
    summary: 'Bàn giao hồ sơ khi kết thúc hoạt động (HandOverFiles)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const FilesHandedOver = event('FilesHandedOver', 1, body)
