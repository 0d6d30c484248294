// What a signed PDF proves. More than viewers ask: that nothing lies behind the last signature, that the gap holds the
// signature alone, that no page was changed between two signatures.
import { createHash, type X509Certificate } from 'node:crypto'
import type { FindingCode } from '../../../contracts/http/file-verified.ts'
import { sha256Of } from '../../store/files/port.ts'
import { BadTimestamp, timestampInfo } from '../pades/timestamp.ts'
import { chainFault } from './chain.ts'
import { type SignatureField, signatureFields } from './fields.ts'
import type { Finding } from './finding.ts'
import { changedSince } from './revisions.ts'
import { BadCms, type ReadSignature, readSignedData } from './signed-data.ts'

export type VerifiedSignature = {
  readonly field: string
  /** Common name of the certificate; of a signature that cannot be read what the file says. */
  readonly signer: string
  /** SHA-256 of the certificate; null where there is none to read. */
  readonly certificate: string | null
  /** Instant that the file tells; nothing proves it. */
  readonly toldAt: string | null
  /** Instant of the time-stamp. */
  readonly provedAt: string | null
  /** Whose root the chain ends in, as the caller names its roots. */
  readonly authority: string | null
}

export type Verification = {
  readonly sha256: string
  readonly signatures: readonly VerifiedSignature[]
  /** Each is an alarm. */
  readonly findings: readonly Finding[]
}

/** `name` tells in the report whose root it is. */
export type Root = { readonly name: string; readonly certificate: X509Certificate }

/** `now`: certificates without a time-stamp are judged by it where the file tells no time. */
export async function verifyFile(pdf: Uint8Array, roots: readonly Root[], now: string): Promise<Verification> {
  const sha256 = sha256Of(pdf)
  const read = await signatureFields(pdf).catch(() => null)
  if (read === null) return { sha256, signatures: [], findings: [{ code: 'not-a-pdf' }] }
  const { fields, faults } = read
  if (fields.length === 0 && faults.length === 0)
    return { sha256, signatures: [], findings: [{ code: 'no-signature' }] }
  const checked = await Promise.all(fields.map((field) => verifyField(pdf, field, roots, now)))
  return {
    sha256,
    signatures: checked.map(({ signature }) => signature),
    findings: [...faults, ...checked.flatMap(({ findings }) => findings), ...behindTheLast(pdf, fields)],
  }
}

/** An update behind the last signature, which viewers show as part of a file that they call valid. */
function behindTheLast(pdf: Uint8Array, fields: readonly SignatureField[]): Finding[] {
  const last = fields.at(-1)
  if (last === undefined || endOf(last) === pdf.length) return []
  return [{ code: 'not-whole-file', field: last.name }]
}

const endOf = ({ range: [, , after, rest] }: SignatureField) => after + rest

type Checked = { readonly signature: VerifiedSignature; readonly findings: readonly Finding[] }

async function verifyField(
  pdf: Uint8Array,
  field: SignatureField,
  roots: readonly Root[],
  now: string,
): Promise<Checked> {
  const toldAt = instantOf(field.told.at)
  const told = { field: field.name, toldAt, provedAt: null, certificate: null, authority: null }
  try {
    const read = readSignedData(field.cms)
    const signer = commonName(read.certificate)
    const stamp = stamped(read, roots)
    const at = stamp.at ?? toldAt ?? now
    const codes = [
      ...(digestOf(pdf, field).equals(read.messageDigest) ? [] : (['digest-differs'] as const)),
      ...faultOf(read, roots, at),
      ...stamp.faults,
    ]
    const changed = await changedSince(pdf, endOf(field))
    const certificate = sha256Of(read.certificate.raw)
    return {
      signature: { ...told, signer, certificate, provedAt: stamp.at, authority: authorityOf(read, roots, at) },
      findings: [
        ...codes.map((code) => ({ code, field: field.name })),
        ...(changed.length === 0
          ? []
          : [{ code: 'changed-since' as const, field: field.name, detail: changed.join(', ') }]),
      ],
    }
  } catch (error) {
    const code: FindingCode = error instanceof BadCms ? error.code : 'cms-broken'
    return { signature: { ...told, signer: field.told.signer ?? '' }, findings: [{ code, field: field.name }] }
  }
}

function digestOf(pdf: Uint8Array, { range: [start, before, after, rest] }: SignatureField): Buffer {
  return createHash('sha256')
    .update(pdf.subarray(start, before))
    .update(pdf.subarray(after, after + rest))
    .digest()
}

function faultOf({ certificate, certificates }: ReadSignature, roots: readonly Root[], at: string): FindingCode[] {
  const given = roots.map((root) => root.certificate)
  const fault = chainFault(certificate, certificates, given, new Date(at), 'signing')
  return fault === null ? [] : [fault]
}

/** The instant that a time-stamp proves for the signature's own bytes. */
function stamped(
  { signature, timestamp }: ReadSignature,
  roots: readonly Root[],
): { at: string | null; faults: FindingCode[] } {
  if (timestamp === null) return { at: null, faults: [] }
  try {
    const token = readSignedData(timestamp)
    const { digest, at } = timestampInfo(token.content ?? new Uint8Array())
    const isRight =
      createHash('sha256').update(signature).digest().equals(digest) &&
      createHash(hashOf(token.messageDigest)).update(token.content!).digest().equals(token.messageDigest)
    const given = roots.map((root) => root.certificate)
    const fault = chainFault(token.certificate, token.certificates, given, at, 'time-stamping')
    return { at: at.toISOString(), faults: isRight && fault === null ? [] : ['timestamp-wrong'] }
  } catch (error) {
    if (error instanceof BadCms || error instanceof BadTimestamp) return { at: null, faults: ['timestamp-wrong'] }
    throw error
  }
}

const hashOf = (digest: Uint8Array) => ({ 48: 'sha384', 64: 'sha512' })[digest.length] ?? 'sha256'

function authorityOf({ certificate, certificates }: ReadSignature, roots: readonly Root[], at: string): string | null {
  const root = roots.find(
    (one) =>
      chainFault(certificate, [...certificates, one.certificate], [one.certificate], new Date(at), 'signing') === null,
  )
  return root?.name ?? null
}

export function commonName({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

/** Of a PDF date with its zone; null where it is none. */
function instantOf(date: string | undefined): string | null {
  const [, y, mo, d, h, mi, s, zone = 'Z', zh = '00', zm = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z|[+-])(?:(\d\d)'(\d\d)?'?)?)?$/.exec(date ?? '') ?? []
  if (y === undefined) return null
  const offset = zone === 'Z' ? 'Z' : `${zone}${zh}:${zm}`
  const instant = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${offset}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
