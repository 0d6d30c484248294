// What the log says of files, by their SHA-256.
import type { StoredEvent } from '../../../contracts/envelope.ts'
import type { EventStore } from '../../store/port.ts'

export type KnownFile = {
  readonly kind: 'issued' | 'signed' | 'printed' | 'scan' | 'dossier' | 'evidence'
  /** Of the document, dossier or candidacy. */
  readonly id: string
  /** Of a dossier: the issued files that it must hold. */
  readonly holds: readonly string[]
}

const kinds: Readonly<Record<string, KnownFile['kind']>> = {
  DocumentIssued: 'issued',
  SignatureApplied: 'signed',
  SignatureTimestamped: 'signed',
  DocumentRendered: 'printed',
  ScanAttached: 'scan',
  CountScanned: 'scan',
  EvidenceAttached: 'evidence',
  DossierRendered: 'dossier',
  DossierTimestamped: 'dossier',
}
const strongest = Object.values(kinds)
const PAGE = 1000

/** Reads the whole log once. */
export async function knownFiles(store: EventStore): Promise<ReadonlyMap<string, KnownFile>> {
  const known = new Map<string, KnownFile>()
  const assembled = new Map<string, readonly string[]>()
  for (let after: string | null = null; ; ) {
    const page: readonly StoredEvent[] = await store.readAll(after, PAGE)
    for (const { event } of page) note(event, known, assembled)
    if (page.length < PAGE) return known
    after = page.at(-1)!.position
  }
}

type Data = {
  readonly sha256?: string
  readonly edition?: number
  readonly files?: readonly { readonly sha256: string }[]
}

function note(
  { type, stream, data: given }: StoredEvent['event'],
  known: Map<string, KnownFile>,
  assembled: Map<string, readonly string[]>,
): void {
  const data = given as Data
  const edition = `${stream} ${data.edition}`
  if (type === 'DossierAssembled') assembled.set(edition, data.files?.map(({ sha256 }) => sha256) ?? [])
  const kind = kinds[type]
  if (kind === undefined || data.sha256 === undefined) return
  const before = known.get(data.sha256)
  // A file that was printed, then issued as it was, is an issued one.
  if (before !== undefined && strongest.indexOf(before.kind) <= strongest.indexOf(kind)) return
  const holds = kind === 'dossier' ? (assembled.get(edition) ?? []) : []
  known.set(data.sha256, { kind, id: stream.slice(stream.indexOf('-') + 1), holds })
}
