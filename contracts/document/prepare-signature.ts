import { command, event } from '../define.ts'
import { Certificate } from '../person/register-certificate.ts'
import { closed, Id, Label, Sha256 } from '../values.ts'
import { SignatureInstant } from './signature-applied.ts'

/** What the caller sends. The certificate is needed now: what is signed names it (RFC 5035). */
export const PreparationRequest = closed({ personId: Id, certificate: Certificate })

/** The API appends an open signature field to the newest file and keeps that file. */
const body = closed({
  signatureId: Id,
  personId: Id,
  certificate: Sha256,
  base: Sha256,
  /** SHA-256 of the file with the open field. */
  prepared: Sha256,
  field: Label(60),
  /** What the file tells as the time of signing. */
  at: SignatureInstant,
  expiresAt: SignatureInstant,
})

/** Prepares a signature by a key elsewhere: a token, a remote service. */
export const PrepareSignature = command({
  name: 'PrepareSignature',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/signatures',
    tag: 'Văn bản',
    summary: 'Chuẩn bị ký số bằng thiết bị của người ký (PrepareSignature)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const SignaturePrepared = event('SignaturePrepared', 1, body)
