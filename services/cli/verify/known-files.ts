// What the log says of files, by their SHA-256, for whoever may see everything.
import type { StoredEvent } from '../../../contracts/envelope.ts'
import { fileKinds, saysMore } from '../../../contracts/http/file-verified.ts'
import type { KnownFile, LogView } from '../../signing/port.ts'
import type { EventStore } from '../../store/port.ts'

const PAGE = 1000

/** Reads the whole log once. */
export async function logView(store: EventStore): Promise<LogView> {
  const known = await knownFiles(store)
  return {
    known: async (sha256) => known.get(sha256) ?? null,
    events: async (stream) => (await store.read(stream)).map(({ event }) => event),
  }
}

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
  const kind = (fileKinds as Readonly<Record<string, KnownFile['kind']>>)[type]
  if (kind === undefined || data.sha256 === undefined) return
  const before = known.get(data.sha256)
  if (before !== undefined && !saysMore(kind, before.kind)) return
  const holds = kind === 'dossier' ? (assembled.get(edition) ?? []) : []
  known.set(data.sha256, { kind, id: stream.slice(stream.indexOf('-') + 1), holds })
}
