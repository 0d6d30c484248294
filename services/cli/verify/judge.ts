// What a file is worth, from what it proves itself and from what the log says of it.
import { attachmentsOf } from '../../signing/verify/attachments.ts'
import type { Finding } from '../../signing/verify/finding.ts'
import { type Root, type Verification, verifyFile } from '../../signing/verify/verify-file.ts'
import type { KnownFile } from './known-files.ts'

export type Judged = Verification & {
  /** Null: the log does not know the file; undefined: no log was asked. */
  readonly known: KnownFile | null | undefined
  readonly attachments: readonly {
    readonly name: string
    readonly sha256: string
    readonly known: KnownFile | null | undefined
  }[]
}

export type Basis = {
  readonly roots: readonly Root[]
  /** Undefined: judged without a log. */
  readonly known: ReadonlyMap<string, KnownFile> | undefined
  readonly now: string
}

/** Every finding that stays is an alarm. */
export async function judge(pdf: Uint8Array, { roots, known, now }: Basis): Promise<Judged> {
  const own = await verifyFile(pdf, roots, now)
  const knownAs = known === undefined ? undefined : (known.get(own.sha256) ?? null)
  const attached = await attachmentsOf(pdf)
  const inside = await Promise.all(
    attached.map(async (one) => inAttachment(one.name, await verifyFile(one.bytes, roots, now))),
  )
  const absent = (knownAs?.holds ?? []).filter((sha256) => !attached.some((one) => one.sha256 === sha256))
  const findings: Finding[] = [
    ...own.findings.filter(({ code }) => code !== 'no-signature' || knownAs == null),
    ...(knownAs === null ? [{ code: 'file-unknown' as const }] : []),
    ...inside.flat(),
    ...absent.map((sha256) => ({ code: 'attachment-differs' as const, detail: sha256.slice(0, 12) })),
  ]
  const attachments = attached.map(({ name, sha256 }) => ({
    ...{ name, sha256 },
    known: known === undefined ? undefined : (known.get(sha256) ?? null),
  }))
  return { ...own, findings, known: knownAs, attachments }
}

/** Pictures and unsigned papers are attached as well: only what is signed must be signed right. */
function inAttachment(name: string, { findings }: Verification): Finding[] {
  return findings
    .filter(({ code }) => code !== 'no-signature' && code !== 'not-a-pdf')
    .map((finding) => ({ ...finding, field: [name, finding.field].filter(Boolean).join(': ') }))
}
