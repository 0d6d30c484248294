import Type from 'typebox'
import { command } from '../define.ts'
import { Certificate, CertificateChain } from '../person/register-certificate.ts'
import { closed, Id, Label } from '../values.ts'
import { signatureMade } from './signature-applied.ts'

/** What the caller sends. */
export const ApplicationRequest = closed({
  signatureId: Id,
  certificate: Certificate,
  chain: Type.Optional(CertificateChain),
  /** Of the key over `toBeSigned`, with SHA-256: RSA PKCS #1 v1.5 or ECDSA in DER. */
  signature: Type.String({ pattern: '^[A-Za-z0-9+/]{40,3000}={0,2}$', description: 'Chữ ký, mã hóa base64' }),
})

/** Puts a signature that was made elsewhere into the file that was prepared for it. */
export const ApplySignature = command({
  name: 'ApplySignature',
  stream: 'document',
  target: 'exists',
  body: closed({ signatureId: Id, ...signatureMade, field: Label(60) }),
  route: {
    method: 'PUT',
    path: '/v1/documents/{id}/signatures/{signatureId}',
    tag: 'Văn bản',
    summary: 'Nộp chữ ký đã tạo bằng thiết bị (ApplySignature)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
