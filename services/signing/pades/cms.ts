import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bufferOf, parseDer } from './der.ts'
import { oids } from './oids.ts'

export type Signature = {
  /** The signed attributes as they were signed, each in DER. */
  readonly attributes: readonly Uint8Array[]
  /** Of the key over them: RSA PKCS #1 v1.5 or ECDSA in DER, with SHA-256. */
  readonly value: Uint8Array
  readonly keyType: 'rsa' | 'ec'
  /** DER; the chain from the issuer upward, without the root where it is left out. */
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  /** A time-stamp token over the signature value (RFC 3161): then the signature is B-T. */
  readonly timestamp?: Uint8Array
}

/** A detached CMS SignedData (RFC 5652) in DER. */
export function cmsOf({ attributes, value, keyType, certificate, chain, timestamp }: Signature): Uint8Array {
  const signer = parsed(certificate)
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256 }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: attributes.map((der) => new pkijs.Attribute({ schema: parseDer(der) })),
    }),
    signatureAlgorithm: algorithmOf(keyType),
    signature: new asn1js.OctetString({ valueHex: bufferOf(value) }),
    ...(timestamp === undefined ? {} : { unsignedAttrs: stamped(timestamp) }),
  })
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oids.data }),
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256 })],
    certificates: [signer, ...chain.map(parsed)],
    signerInfos: [info],
  })
  const content = new pkijs.ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER(false))
}

function algorithmOf(keyType: Signature['keyType']): pkijs.AlgorithmIdentifier {
  return keyType === 'ec'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 })
    : new pkijs.AlgorithmIdentifier({ algorithmId: oids.rsaEncryption, algorithmParams: new asn1js.Null() })
}

function stamped(token: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const attribute = new pkijs.Attribute({ type: oids.timeStampToken, values: [parseDer(token)] })
  return new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
}

/** The same message with a time-stamp token as its one unsigned attribute (EN 319 122-1, 5.3). */
export function withTimestamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const data = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parseDer(cms) }).content })
  data.signerInfos[0]!.unsignedAttrs = stamped(token)
  const content = new pkijs.ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER(false))
}

const parsed = (der: Uint8Array) => pkijs.Certificate.fromBER(bufferOf(der))
