// What a signer really signs: the signed attributes of CMS, for PAdES baseline B-B (EN 319 142-1, table 1). They tie the
// signature to the digest and to the certificate; a signing time is forbidden there, the file's /M tells it.
import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bufferOf, setOf } from './der.ts'
import { oids } from './oids.ts'

export type SignedAttributes = {
  /** Each attribute in DER, in the order of the SET. */
  readonly attributes: readonly Uint8Array[]
  /** DER of the SET OF: the bytes that the key signs, with SHA-256. */
  readonly toBeSigned: Uint8Array
}

/** `digest`: SHA-256 of the bytes that the signature covers; `certificate`: DER. The same input gives the same bytes. */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): SignedAttributes {
  const attributes = [
    new pkijs.Attribute({ type: oids.contentType, values: [new asn1js.ObjectIdentifier({ value: oids.data })] }),
    new pkijs.Attribute({ type: oids.messageDigest, values: [new asn1js.OctetString({ valueHex: bufferOf(digest) })] }),
    new pkijs.Attribute({ type: oids.signingCertificateV2, values: [signingCertificate(certificate)] }),
  ]
  const encoded = attributes.map((one) => new Uint8Array(one.toSchema().toBER(false)))
  return { attributes: encoded.toSorted((a, b) => Buffer.compare(a, b)), toBeSigned: setOf(encoded) }
}

/** SigningCertificateV2 (RFC 5035): SHA-256 of the certificate, which is the default and left out, issuer and serial. */
function signingCertificate(der: Uint8Array): asn1js.Sequence {
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(bufferOf(der))
  const directoryName = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [issuer.toSchema()],
  })
  const issuerSerial = sequence(sequence(directoryName), serialNumber)
  const hash = new asn1js.OctetString({ valueHex: bufferOf(createHash('sha256').update(der).digest()) })
  return sequence(sequence(sequence(hash, issuerSerial)))
}

const sequence = (...value: asn1js.AsnType[]) => new asn1js.Sequence({ value })
