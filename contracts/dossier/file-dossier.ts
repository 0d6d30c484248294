import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, Label, Positive } from '../values.ts'

const body = closed({
  /** Who keeps it: the candidate or a body of its approval chain. Each keeps a file of its own. */
  organisationId: Id,
  /** Phông: whose papers they are, `Đảng ủy Sở Y`; absent: the keeper's committee. */
  fond: Type.Optional(Label(200)),
  /** Hồ sơ số. */
  fileNumber: Label(40),
  /** Ký hiệu, by the keeper's list of files. */
  code: Type.Optional(Label(40)),
  /** Số tờ, as counted in the file. */
  sheets: Positive,
  /** Thời hạn bảo quản; absent: for ever. */
  retentionYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** Files the newest edition of a dossier away, on the command's business date; again when it changed since. */
export const FileDossier = command({
  name: 'FileDossier',
  stream: 'dossier',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/dossiers/{id}/file-away',
    tag: 'Hồ sơ',
    summary: 'Nộp lưu hồ sơ (FileDossier)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const DossierFiled = event('DossierFiled', 1, closed({ ...body.properties, edition: Positive }))
