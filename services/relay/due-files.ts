import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
import type { DueFile } from '../store/progress/port.ts'

/** Events after which a file is due; the renderer looks whether it really is. */
const wakes: ReadonlySet<string> = new Set([
  'DocumentDrafted',
  'DocumentNumbered',
  'DocumentRetryRequested',
  'SignerChosen',
  'DossierAssembled',
])
/** Events after which there is a file, or will be none until somebody asks again. */
const settles: ReadonlySet<string> = new Set([
  'DocumentRendered',
  'DocumentRenderFailed',
  'DossierRendered',
  'DossierRenderFailed',
])

export function dueAfter({ event, position }: StoredEvent): DueFile | undefined {
  if (!wakes.has(event.type)) return undefined
  return { file: fileOf(event), stream: event.stream, eventId: event.id, position }
}

/** The file that an event settles. */
export function settledBy(event: Envelope): string | undefined {
  return settles.has(event.type) ? fileOf(event) : undefined
}

/** A document has one file, a dossier one for each edition: the first being made does not settle the second. */
function fileOf({ stream, data }: Envelope): string {
  const { edition } = data as { readonly edition?: number }
  return edition === undefined ? stream : `${stream}/${edition}`
}
