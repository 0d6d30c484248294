// A certificate authority of this installation alone, so that everything can be tried without a real one. It proves nothing to
// anybody else; whatever it signs says so.
import { randomBytes, type webcrypto, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bufferOf, parseDer } from '../pades/der.ts'
import { oids } from '../pades/oids.ts'

export type KeyKind = 'rsa' | 'ec'

export type Issued = {
  /** DER. */
  readonly certificate: Uint8Array
  /** PKCS #8 DER. */
  readonly privateKey: Uint8Array
}

export type Request = {
  readonly commonName: string
  /** An identifier of the subject beside the name, stable over its certificates. */
  readonly serialNumber?: string
  readonly kind: KeyKind
  /** Instants. */
  readonly from: string
  readonly to: string
}

const algorithms = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  ec: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
} as const

/** So that whoever opens such a certificate sees what it is. */
const TEST_ORGANISATION = 'bon-tot, chứng thư thử nghiệm'

/** A root: signs certificates and nothing else. */
export async function createRoot(request: Request): Promise<Issued> {
  const keys = await generate(request.kind)
  return issue({ request, keys, issuer: undefined, isAuthority: true })
}

/** A certificate for signing documents, issued by `root`. */
export async function issueCertificate(root: Issued, request: Request): Promise<Issued> {
  const keys = await generate(request.kind)
  return issue({ request, keys, issuer: root, isAuthority: false })
}

type Order = {
  readonly request: Request
  readonly keys: webcrypto.CryptoKeyPair
  readonly issuer: Issued | undefined
  readonly isAuthority: boolean
}

async function issue({ request, keys, issuer, isAuthority }: Order): Promise<Issued> {
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ valueHex: bufferOf(positive(randomBytes(16))) })
  certificate.subject = nameOf(request)
  certificate.issuer =
    issuer === undefined ? certificate.subject : pkijs.Certificate.fromBER(bufferOf(issuer.certificate)).subject
  certificate.notBefore.value = new Date(request.from)
  certificate.notAfter.value = new Date(request.to)
  certificate.extensions = extensions(isAuthority)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(issuer === undefined ? keys.privateKey : await keyOf(issuer), 'SHA-256')
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { certificate: new Uint8Array(certificate.toSchema(true).toBER(false)), privateKey }
}

function generate(kind: KeyKind): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify'])
}

function keyOf({ certificate, privateKey }: Issued): Promise<webcrypto.CryptoKey> {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa'
  return crypto.subtle.importKey('pkcs8', privateKey, algorithms[kind], false, ['sign'])
}

function nameOf({ commonName, serialNumber }: Request): pkijs.RelativeDistinguishedNames {
  const parts: [string, asn1js.BaseStringBlock][] = [
    ['2.5.4.6', new asn1js.PrintableString({ value: 'VN' })],
    ['2.5.4.10', new asn1js.Utf8String({ value: TEST_ORGANISATION })],
    ['2.5.4.3', new asn1js.Utf8String({ value: commonName })],
    ...(serialNumber === undefined
      ? []
      : ([['2.5.4.5', new asn1js.PrintableString({ value: serialNumber })]] as [string, asn1js.PrintableString][])),
  ]
  const sets = parts.map(([type, value]) => {
    const pair = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })
    return new asn1js.Set({ value: [pair] })
  })
  // Encoded and read again: the library itself would put all parts into one set, which reads as one name of many parts.
  const encoded = new Uint8Array(new asn1js.Sequence({ value: sets }).toBER(false))
  return new pkijs.RelativeDistinguishedNames({ schema: parseDer(encoded) })
}

/** Basic constraints and key usage, both critical (RFC 5280, 4.2.1): an authority signs certificates, a person documents. */
function extensions(isAuthority: boolean): pkijs.Extension[] {
  const constraints = new pkijs.BasicConstraints({ cA: isAuthority })
  // keyCertSign and cRLSign; digitalSignature and nonRepudiation.
  const usage = new asn1js.BitString({
    valueHex: bufferOf(Uint8Array.of(isAuthority ? 0x06 : 0xc0)),
    unusedBits: isAuthority ? 1 : 6,
  })
  return [extension('2.5.29.19', constraints.toSchema().toBER(false)), extension(oids.keyUsage, usage.toBER(false))]
}

function extension(extnID: string, extnValue: ArrayBuffer): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue })
}

/** Neither negative nor with leading zeros (RFC 5280, 4.1.2.2). */
function positive(bytes: Buffer): Buffer {
  bytes[0] = (bytes[0]! & 0x7f) | 0x40
  return bytes
}
