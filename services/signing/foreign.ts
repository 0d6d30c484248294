// Signatures by keys that are elsewhere: what their certificates are worth, and files that come back signed.
import { X509Certificate } from 'node:crypto'
import { sha256Of } from '../store/files/port.ts'
import { signedAttributes } from './pades/attributes.ts'
import { openedAt } from './pades/field.ts'
import type { Added, CertificateFacts, Certificates } from './port.ts'
import { complete, WrongSignature } from './sign-file.ts'
import { chainFault } from './verify/chain.ts'
import { changedSince } from './verify/revisions.ts'
import { commonName, type Root, verifyFile } from './verify/verify-file.ts'

const SHORTEST_RSA = 2048

export function readCertificate(der: Uint8Array): CertificateFacts | null {
  const certificate = parsed(der)
  if (certificate === null || !isFit(certificate)) return null
  return {
    sha256: sha256Of(der),
    name: commonName(certificate),
    from: certificate.validFromDate.toISOString(),
    until: certificate.validToDate.toISOString(),
  }
}

function parsed(der: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(der)
    // Bytes behind the certificate would be another file of the same meaning.
    return certificate.raw.equals(der) ? certificate : null
  } catch {
    return null
  }
}

function isFit(certificate: X509Certificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= SHORTEST_RSA
  return type === 'ec' && details?.namedCurve === 'prime256v1'
}

export function isTrusted({ certificate, chain }: Certificates, roots: readonly Root[], at: string): boolean {
  const [signer, ...above] = [certificate, ...chain].map(parsed)
  if (signer == null || above.includes(null)) return false
  const along = [signer, ...above.filter((one) => one !== null)]
  const given = roots.map((root) => root.certificate)
  return chainFault(signer, along, given, new Date(at), 'signing') === null
}

export function completed(prepared: Uint8Array, certificates: Certificates, value: Uint8Array): Uint8Array | null {
  const open = openedAt(prepared)
  try {
    return complete({ ...open, ...signedAttributes(open.digest, certificates.certificate) }, certificates, value)
  } catch (error) {
    if (error instanceof WrongSignature) return null
    throw error
  }
}

/** `own`: of this installation alone; what it vouches for does not count here, but may stand in the file already. */
export async function addedTo(
  base: Uint8Array,
  signed: Uint8Array,
  { roots, own, now }: { readonly roots: readonly Root[]; readonly own: Root; readonly now: string },
): Promise<Added | null> {
  if (!Buffer.from(signed.subarray(0, base.length)).equals(base)) return null
  const { signatures, findings } = await verifyFile(signed, [...roots, own], now)
  const before = await verifyFile(base, [...roots, own], now)
  const last = signatures.at(-1)
  if (last === undefined || findings.length > 0 || signatures.length !== before.signatures.length + 1) return null
  if (last.authority === own.name || last.certificate === null || last.toldAt === null) return null
  if ((await changedSince(signed, base.length)).length > 0) return null
  const { certificate, field, toldAt, provedAt } = last
  return { pdf: signed, certificate, field, at: toldAt, provedAt }
}
