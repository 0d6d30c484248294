import { CertificateRegistered, RegisterCertificate } from '../../../contracts/person/register-certificate.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { person } from './state.ts'

export const registerCertificate = decision({
  contract: RegisterCertificate,
  stream: person,
  version: 1,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ body }) => [ref(organisation, body.organisationId)],
  decide({ body, occurredOn }, state, context) {
    if (state.erased) return refuse('PERSON_ERASED', 'Dữ liệu của người này đã được xóa theo yêu cầu.')
    const place = context.get(organisation, body.organisationId)
    if (place === undefined) {
      return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${body.organisationId}”.`, {
        pointer: '/organisationId',
        detail: 'mã của một tổ chức đảng đã lập',
      })
    }
    const gone = isGone(place, occurredOn, '/organisationId')
    if (gone !== null) return gone
    if (state.certificates.some(({ certificate }) => certificate === body.certificate)) {
      return refuse('CERTIFICATE_REGISTERED', 'Chứng thư số này đã ghi nhận cho người này.')
    }
    if (body.until >= occurredOn) return [CertificateRegistered(body)]
    return refuse('CERTIFICATE_UNFIT', `Chứng thư số đã hết hạn ngày ${shortDate(body.until)}.`, {
      pointer: '/certificate',
      detail: 'chứng thư số còn hiệu lực',
    })
  },
  commandOf: (events) => only(events, 'CertificateRegistered').data,
})
