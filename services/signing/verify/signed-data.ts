// A CMS SignedData read strictly: one signer, one digest, nothing beside what is checked. What nothing signs (versions, lists,
// certificates that come along) must be exactly what it has to be, or a changed byte there would go unseen.
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { FindingCode } from '../../../contracts/http/file-verified.ts'
import { bufferOf, parseDer } from '../pades/der.ts'
import { oids } from '../pades/oids.ts'

export type ReadSignature = {
  readonly certificate: X509Certificate
  /** All that came along, the signer's among them. */
  readonly certificates: readonly X509Certificate[]
  readonly contentType: string
  /** What is inside, where the signature is not detached. */
  readonly content: Uint8Array | null
  readonly messageDigest: Uint8Array
  readonly signature: Uint8Array
  readonly timestamp: Uint8Array | null
}

export class BadCms extends Error {
  override readonly name = 'BadCms'
  readonly code: FindingCode

  constructor(code: FindingCode) {
    super(code)
    this.code = code
  }
}

/** Reads it and checks the signature over its attributes. Throws BadCms. */
export function readSignedData(der: Uint8Array): ReadSignature {
  const data = strict(parsed(der), der)
  const info = data.signerInfos[0]!
  const certificates = (data.certificates ?? []).map(x509)
  const signer = certificates.find((one) => isNamed(one, info.sid))
  if (signer === undefined) throw new BadCms('cms-broken')
  const attributes = info.signedAttrs!.attributes
  const value = (type: string) => attributes.find((one) => one.type === type)?.values[0] as asn1js.BaseBlock | undefined
  const signature = bytesOf(info.signature)
  checkSignature(info, signer, signature)
  if (value(oids.signingTime) !== undefined && data.encapContentInfo.eContentType === oids.data) {
    throw new BadCms('signing-time-inside')
  }
  if (!namesCertificate(value(oids.signingCertificateV2), signer)) throw new BadCms('certificate-not-named')
  if (oidOf(value(oids.contentType)) !== data.encapContentInfo.eContentType) throw new BadCms('cms-broken')
  const digest = value(oids.messageDigest)
  if (!(digest instanceof asn1js.OctetString)) throw new BadCms('cms-broken')
  const content = data.encapContentInfo.eContent
  const token = info.unsignedAttrs?.attributes[0]?.values[0] as asn1js.BaseBlock | undefined
  return {
    certificate: signer,
    certificates,
    contentType: data.encapContentInfo.eContentType,
    content: content === undefined ? null : new Uint8Array(content.getValue()),
    messageDigest: bytesOf(digest),
    signature,
    timestamp: token === undefined ? null : new Uint8Array(token.toBER(false)),
  }
}

function parsed(der: Uint8Array): pkijs.SignedData {
  try {
    const content = new pkijs.ContentInfo({ schema: parseDer(der) })
    if (content.contentType !== oids.signedData) throw new BadCms('cms-broken')
    return new pkijs.SignedData({ schema: content.content })
  } catch {
    throw new BadCms('cms-broken')
  }
}

function strict(data: pkijs.SignedData, der: Uint8Array): pkijs.SignedData {
  const [info, ...others] = data.signerInfos
  const isPlain = data.encapContentInfo.eContentType === oids.data
  const unsigned = info?.unsignedAttrs?.attributes ?? []
  const isStrict =
    info !== undefined &&
    others.length === 0 &&
    data.version === (isPlain ? 1 : 3) &&
    info.version === 1 &&
    data.crls === undefined &&
    data.digestAlgorithms.length === 1 &&
    [data.digestAlgorithms[0]!, info.digestAlgorithm].every(isSha2) &&
    data.digestAlgorithms[0]!.algorithmId === info.digestAlgorithm.algorithmId &&
    isKnownSignature(info.signatureAlgorithm) &&
    info.signedAttrs !== undefined &&
    (info.unsignedAttrs === undefined || unsigned.length === 1) &&
    unsigned.every(({ type, values }) => type === oids.timeStampToken && values.length === 1) &&
    isSameEncoding(data, der)
  if (!isStrict) throw new BadCms('cms-broken')
  return data
}

const sha2 = {
  [oids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
} as const
const hashOf = (algorithm: pkijs.AlgorithmIdentifier) => sha2[algorithm.algorithmId as keyof typeof sha2]
const isSha2 = (algorithm: pkijs.AlgorithmIdentifier) => hashOf(algorithm) !== undefined && hasNoParameters(algorithm)

function isKnownSignature(algorithm: pkijs.AlgorithmIdentifier): boolean {
  const known: readonly string[] = [
    ...[oids.rsaEncryption, oids.rsaWithSha256, '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'],
    ...[oids.ecdsaWithSha256, '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'],
  ]
  return known.includes(algorithm.algorithmId) && hasNoParameters(algorithm)
}

function hasNoParameters({ algorithmParams }: pkijs.AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || algorithmParams instanceof asn1js.Null
}

/** Written again it must be the same bytes: what the parser leaves out of account is then not there. */
function isSameEncoding(data: pkijs.SignedData, der: Uint8Array): boolean {
  const content = new pkijs.ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) })
  return Buffer.from(content.toSchema().toBER(false)).equals(der)
}

function x509(item: unknown): X509Certificate {
  if (!(item instanceof pkijs.Certificate)) throw new BadCms('cms-broken')
  try {
    return new X509Certificate(Buffer.from(item.toSchema().toBER(false)))
  } catch {
    throw new BadCms('cms-broken')
  }
}

function isNamed(certificate: X509Certificate, sid: unknown): boolean {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return false
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(bufferOf(certificate.raw))
  return issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber)
}

/** Over the DER of the SET OF: in the message it is tagged [0] (RFC 5652, 5.4). */
function checkSignature(info: pkijs.SignerInfo, signer: X509Certificate, signature: Uint8Array): void {
  const signed = Buffer.from(info.signedAttrs!.encodedValue)
  signed[0] = 0x31
  const isRsa = signer.publicKey.asymmetricKeyType === 'rsa'
  const ofRsa = info.signatureAlgorithm.algorithmId.startsWith('1.2.840.113549.1.1.')
  if (isRsa !== ofRsa) throw new BadCms('signature-wrong')
  const key = createPublicKey(signer.publicKey.export({ format: 'pem', type: 'spki' }))
  if (!verify(hashOf(info.digestAlgorithm), signed, key, signature)) throw new BadCms('signature-wrong')
}

/** SigningCertificateV2 names the certificate by its hash (RFC 5035); time-stamp authorities may still use the older form. */
function namesCertificate(attribute: asn1js.BaseBlock | undefined, signer: X509Certificate): boolean {
  if (attribute === undefined) return false
  const hash = createHash('sha256').update(signer.raw).digest('hex')
  return Buffer.from(attribute.toBER(false)).toString('hex').includes(`0420${hash}`)
}

function bytesOf(block: asn1js.OctetString): Uint8Array {
  return new Uint8Array(block.getValue())
}

function oidOf(block: asn1js.BaseBlock | undefined): string | undefined {
  return block instanceof asn1js.ObjectIdentifier ? block.getValue() : undefined
}
