// What a file is worth, from what it proves itself and from what the log says of it.
import { canonicalText, type Envelope } from '../../../contracts/envelope.ts'
import type { FileVerified } from '../../../contracts/http/file-verified.ts'
import type { KnownFile, LogView } from '../port.ts'
import { type Attachment, attachmentsOf } from './attachments.ts'
import { type Finding, sentenceOf } from './finding.ts'
import { type Root, type Verification, verifyFile } from './verify-file.ts'

export type Basis = {
  readonly roots: readonly Root[]
  /** Absent: judged without a log. */
  readonly log?: LogView | undefined
  /** UTC instant. */
  readonly now: string
}

const EXTRACT = 'events.json'

/** Every finding that stays is an alarm. */
export async function judge(pdf: Uint8Array, { roots, log, now }: Basis): Promise<FileVerified> {
  const own = await verifyFile(pdf, roots, now)
  const known = (await log?.known(own.sha256)) ?? null
  const attached = await attachmentsOf(pdf)
  const inside = await Promise.all(
    attached.map(async (one) => inAttachment(one.name, await verifyFile(one.bytes, roots, now))),
  )
  const findings: Finding[] = [
    ...own.findings.filter(({ code }) => code !== 'no-signature' || known === null),
    ...(log !== undefined && known === null ? [{ code: 'file-unknown' as const }] : []),
    ...inside.flat(),
    ...absent(known, attached),
    ...(known?.kind === 'dossier' ? await otherEvents(attached, log!) : []),
  ]
  const attachments = await Promise.all(
    attached.map(async ({ name, sha256 }) => ({ name, sha256, ...told(await log?.known(sha256)) })),
  )
  return {
    sha256: own.sha256,
    findings: findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding) })),
    signatures: [...own.signatures],
    ...told(known),
    attachments,
  }
}

function told(known: KnownFile | null | undefined): Pick<FileVerified, 'known'> {
  return known == null ? {} : { known: { kind: known.kind, id: known.id } }
}

/** Pictures and unsigned papers are attached as well: only what is signed must be signed right. */
function inAttachment(name: string, { findings }: Verification): Finding[] {
  return findings
    .filter(({ code }) => code !== 'no-signature' && code !== 'not-a-pdf')
    .map((finding) => ({ ...finding, field: [name, finding.field].filter(Boolean).join(': ') }))
}

function absent(known: KnownFile | null, attached: readonly Attachment[]): Finding[] {
  const missing = (known?.holds ?? []).filter((sha256) => !attached.some((one) => one.sha256 === sha256))
  return missing.map((sha256) => ({ code: 'attachment-differs', detail: sha256.slice(0, 12) }))
}

type Extract = { readonly stream: string; readonly events: readonly { readonly event: Envelope }[] }

/** The service made a dossier's file, and its extract is of its own words: the log must still have them. */
async function otherEvents(attached: readonly Attachment[], log: LogView): Promise<Finding[]> {
  const extract = attached.find(({ name }) => name === EXTRACT)
  if (extract === undefined) return []
  const differs = (detail?: string): Finding[] => [
    { code: 'events-differ', field: EXTRACT, ...(detail === undefined ? {} : { detail }) },
  ]
  try {
    const { stream, events } = JSON.parse(Buffer.from(extract.bytes).toString('utf8')) as Extract
    const logged = await log.events(stream)
    const first = events.findIndex(
      ({ event }, n) => logged[n] === undefined || canonicalText(logged[n]) !== canonicalText(event),
    )
    return first < 0 ? [] : differs(`${stream}, bản ghi ${first}`)
  } catch {
    return differs()
  }
}
