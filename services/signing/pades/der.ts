// DER, where the ASN.1 library's own writer would leave the order of a SET open.
import * as asn1js from 'asn1js'

/** Bytes in a buffer of their own: the ASN.1 library reads the whole buffer behind a view. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

/** The parsed value; throws RangeError where the bytes are no ASN.1, or where any are left over. */
export function parseDer(bytes: Uint8Array): asn1js.BaseBlock {
  const { offset, result } = asn1js.fromBER(bufferOf(bytes))
  if (offset !== bytes.length) throw new RangeError('not one whole ASN.1 value')
  return result
}

/** A SET OF with its members in the order that DER asks for (X.690, 11.6). */
export function setOf(members: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(members.toSorted((a, b) => Buffer.compare(a, b)))
  return Buffer.concat([Buffer.from([0x31]), lengthOf(body.length), body])
}

function lengthOf(length: number): Buffer {
  if (length < 128) return Buffer.from([length])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}
