import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, Id, Sha256 } from '../values.ts'

/** A certificate in DER, in base64. */
export const Certificate = Type.String({
  pattern: '^[A-Za-z0-9+/]{40,16000}={0,2}$',
  description: 'Chứng thư số X.509 dạng DER, mã hóa base64',
})
/** Those above the signer's, from its issuer upward. */
export const CertificateChain = Type.Array(Certificate, { maxItems: 5 })

/** What the caller sends. */
export const CertificateRequest = closed({
  /** On whose behalf it is recorded. */
  organisationId: Id,
  certificate: Certificate,
  chain: Type.Optional(CertificateChain),
})

/** The API reads the certificate; what it says of the person is not kept. */
const body = closed({
  organisationId: Id,
  /** SHA-256 of its DER. */
  certificate: Sha256,
  /** First and last whole day of its validity. */
  from: DateOnly,
  until: DateOnly,
})

/** Records that a certificate is this person's: only with such a one their signature is taken. */
export const RegisterCertificate = command({
  name: 'RegisterCertificate',
  stream: 'person',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/persons/{id}/certificates',
    tag: 'Đảng viên',
    summary: 'Ghi nhận chứng thư số của người ký (RegisterCertificate)',
    roles: ['administrator', 'clerk', 'secretary'],
    within: 'subtree',
  },
})
export const CertificateRegistered = event('CertificateRegistered', 1, body)
