// Signatures that a time-stamp may still be put into.
import type { StoredEvent } from '../../contracts/envelope.ts'
import { document } from '../decisions/document/state.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { fold } from '../decisions/kernel/stream-type.ts'
import type { EventStore } from '../store/port.ts'

export type Awaited = {
  readonly stream: string
  readonly field: string
  /** SHA-256 of the file that it stands in. */
  readonly base: string
  /** Of a dossier. */
  readonly edition?: number
  /** What led to it; not empty. */
  readonly history: readonly StoredEvent[]
}

/** The newest signature of a paper that is not issued, or the service's own on each edition of a dossier. */
export async function awaitedIn(store: EventStore, stream: string): Promise<readonly Awaited[]> {
  const history = await store.read(stream)
  return stream.startsWith('dossier-') ? inDossier(stream, history) : inDocument(stream, history)
}

function inDocument(stream: string, history: readonly StoredEvent[]): Awaited[] {
  const { signatures, issued } = fold(document, history)
  const newest = signatures.at(-1)
  if (newest === undefined || issued !== null) return []
  if (newest.provedAt !== undefined || newest.timestampFailure !== undefined) return []
  return [{ stream, field: newest.field, base: newest.sha256, history }]
}

function inDossier(stream: string, history: readonly StoredEvent[]): Awaited[] {
  return fold(dossier, history).editions.flatMap(({ file }) => {
    if (file?.signature === undefined || file.provedAt !== undefined || file.timestampFailure !== undefined) return []
    return [{ stream, field: file.signature.field, base: file.sha256, edition: file.edition, history }]
  })
}
