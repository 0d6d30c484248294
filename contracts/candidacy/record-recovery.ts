import Type from 'typebox'
import { command, event } from '../define.ts'
import { Dong } from '../round/bonus.ts'
import { closed, Id } from '../values.ts'

const body = closed({
  /** Who gave it back: the organisation that it was given to, or one that took its place. */
  organisationId: Id,
  /** The bonus that came back with it, in đồng. */
  bonus: Type.Optional(Dong),
})

/** The certificate of a revoked recognition came back, on the command's business date. */
export const RecordRecovery = command({
  name: 'RecordRecovery',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/recovery',
    tag: 'Kết quả',
    summary: 'Ghi nhận đã thu hồi Giấy khen (RecordRecovery)',
    roles: ['authority', 'secretary', 'clerk'],
    within: 'own',
  },
})
export const CertificateRecovered = event('CertificateRecovered', 1, body)
