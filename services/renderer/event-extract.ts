// What a dossier says of its candidacy in the words of the log, for whoever checks it without the service.
import canonicalize from 'canonicalize'
import { canonicalText, leafHash } from '../../contracts/envelope.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { streamName } from '../decisions/kernel/stream-type.ts'
import type { EventStore } from '../store/port.ts'
import type { Attachment } from './dossier-file.ts'
import { boundedRead } from './pinned-context.ts'
import type { Assembled } from './view-models/dossier.ts'

const NAME = 'events.json'

/**
 * The candidacy's events up to the revision that the edition pinned, each as it is stored (sealed texts stay sealed) with
 * its Merkle leaf: canonical JSON (RFC 8785) of `{ stream, revision, events: [{ leafHash, event }] }`. None in editions that
 * were put together before there was an extract.
 */
export async function extractOf(store: EventStore, assembled: Assembled): Promise<Attachment[]> {
  if (assembled.extract === undefined) return []
  const stream = streamName(candidacy, assembled.candidacyId)
  const history = await boundedRead(store, assembled.basis)(stream)
  const events = history.map(({ event }) => ({ leafHash: leafHash(canonicalText(event)), event }))
  const text = canonicalize({ stream, revision: events.length - 1, events })!
  const bytes = new TextEncoder().encode(text)
  const description = 'Trích nhật ký sự kiện của lượt đăng ký'
  return [{ name: NAME, description, bytes, mime: 'application/json', instant: assembled.assembledAt, isData: true }]
}
