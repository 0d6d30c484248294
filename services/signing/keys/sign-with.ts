import { createPrivateKey, sign } from 'node:crypto'

/** The raw signature of a PKCS #8 key over bytes, with SHA-256: RSA PKCS #1 v1.5, ECDSA in DER. */
export function signWith(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  return sign('sha256', bytes, createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }))
}
