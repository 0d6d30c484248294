// A signature in two steps, prepare and complete, so that the key may be anywhere; and in one, with a key that is at hand.
import { verify, X509Certificate } from 'node:crypto'
import { signWith } from './keys/sign-with.ts'
import { type SignedAttributes, signedAttributes } from './pades/attributes.ts'
import { cmsOf, type Signature } from './pades/cms.ts'
import { addField, type Field, type Prepared } from './pades/field.ts'
import { fill } from './pades/fill.ts'
import type { Certificates } from './port.ts'

/** A time-stamp token over a signature's bytes; rejects where there is none to be had. */
export type Stamper = (signature: Uint8Array) => Promise<Uint8Array>

/** A key that is at hand: in PKCS #8 DER, with its certificates. */
export type SigningKey = Certificates & { readonly privateKey: Uint8Array }

export type ToBeSigned = Prepared & SignedAttributes

/** Appends the field; what the key then signs is `toBeSigned`, with SHA-256. Throws FieldTaken. */
export async function prepare(pdf: Uint8Array, field: Field, certificate: Uint8Array): Promise<ToBeSigned> {
  const prepared = await addField(pdf, field)
  return { ...prepared, ...signedAttributes(prepared.digest, certificate) }
}

/** The signed file. Throws WrongSignature where `value` is not the certificate's key's over what was to be signed. */
export function complete(
  prepared: ToBeSigned,
  { certificate, chain }: Certificates,
  value: Uint8Array,
  timestamp?: Uint8Array,
): Uint8Array {
  if (!isSignedBy(certificate, prepared.toBeSigned, value)) throw new WrongSignature()
  const { attributes } = prepared
  const parts = { attributes, value, keyType: keyTypeOf(certificate), certificate, chain }
  return fill(prepared, cmsOf({ ...parts, ...(timestamp === undefined ? {} : { timestamp }) }))
}

export class WrongSignature extends Error {
  override readonly name = 'WrongSignature'

  constructor() {
    super('the signature is not that of the certificate’s key over the bytes to be signed')
  }
}

/** The file with one signature more; every byte that was there stays. Throws FieldTaken. */
export async function signFile(pdf: Uint8Array, field: Field, key: SigningKey, stamp?: Stamper): Promise<Uint8Array> {
  const prepared = await prepare(pdf, field, key.certificate)
  const value = signWith(key.privateKey, prepared.toBeSigned)
  return complete(prepared, key, value, await stamp?.(value))
}

/** Of a certificate in DER. Throws RangeError where it is neither RSA nor of an elliptic curve. */
function keyTypeOf(certificate: Uint8Array): Signature['keyType'] {
  const type = new X509Certificate(certificate).publicKey.asymmetricKeyType
  if (type !== 'rsa' && type !== 'ec') throw new RangeError(`a key of type ${type}, allowed are rsa and ec`)
  return type
}

function isSignedBy(certificate: Uint8Array, bytes: Uint8Array, value: Uint8Array): boolean {
  return verify('sha256', bytes, new X509Certificate(certificate).publicKey, value)
}
