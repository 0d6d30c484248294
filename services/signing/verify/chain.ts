// From a signer's certificate up to a root that is given.
import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { FindingCode } from '../../../contracts/http/file-verified.ts'
import { bufferOf } from '../pades/der.ts'
import { oids } from '../pades/oids.ts'

export type Purpose = 'signing' | 'time-stamping'

/** Longer chains are not looked at. */
const LONGEST = 6
const timeStamping = '1.3.6.1.5.5.7.3.8'

/**
 * What is wrong with the chain at an instant, or null. Certificates that came along must each be signed by another of them, by
 * themselves, or by a root: one that nothing vouches for has no business in the file.
 */
export function chainFault(
  signer: X509Certificate,
  along: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
  purpose: Purpose,
): FindingCode | null {
  const pool = [...along, ...roots]
  if (along.some((one) => !pool.some((issuer) => isIssuedBy(one, issuer)))) {
    return along.length === 1 ? 'chain-untrusted' : 'chain-broken'
  }
  if (!isFor(signer, purpose)) return 'certificate-not-for-signing'
  for (let current = signer, steps = 0; steps < LONGEST; steps += 1) {
    if (at < current.validFromDate || at > current.validToDate) return 'certificate-out-of-date'
    if (roots.some(({ raw }) => raw.equals(current.raw))) return null
    const issuer = pool.find((one) => one.ca && !one.raw.equals(current.raw) && isIssuedBy(current, one))
    if (issuer === undefined) return 'chain-untrusted'
    current = issuer
  }
  return 'chain-broken'
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

/** Key usage digitalSignature or nonRepudiation (RFC 5280, 4.2.1.3), where it is restricted at all; for stamps the extended one. */
function isFor(certificate: X509Certificate, purpose: Purpose): boolean {
  if (purpose === 'time-stamping') return (certificate.keyUsage ?? []).includes(timeStamping)
  if (certificate.ca) return false
  const extensions = pkijs.Certificate.fromBER(bufferOf(certificate.raw)).extensions ?? []
  const usage = extensions.find(({ extnID }) => extnID === oids.keyUsage)?.parsedValue
  return !(usage instanceof asn1js.BitString) || (new Uint8Array(usage.valueBlock.valueHexView)[0]! & 0xc0) !== 0
}
