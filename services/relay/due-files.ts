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
/** Events after which a time-stamp is due; the time-stamper looks whether it really is. */
const asksForStamp: ReadonlySet<string> = new Set(['SignatureApplied', 'DossierRendered'])
const settlesStamp: ReadonlySet<string> = new Set([
  'SignatureTimestamped',
  'TimestampFailed',
  'DocumentIssued',
  'DossierTimestamped',
  'DossierTimestampFailed',
])
const STAMP = 'timestamp '

/** `stamps`: whether there is an authority to ask for time-stamps. */
export function dueAfter({ event, position }: StoredEvent, stamps: boolean): DueFile | undefined {
  const file = wakes.has(event.type) ? fileOf(event) : stamps && needsStamp(event) ? STAMP + fileOf(event) : undefined
  return file === undefined ? undefined : { file, stream: event.stream, eventId: event.id, position }
}

/** The file, or the file's time-stamp, that an event settles. */
export function settledBy(event: Envelope): string | undefined {
  if (settles.has(event.type)) return fileOf(event)
  return settlesStamp.has(event.type) ? STAMP + fileOf(event) : undefined
}

/** Who is woken for it. */
export function subjectOf({ file }: DueFile): 'render' | 'timestamp' {
  return file.startsWith(STAMP) ? 'timestamp' : 'render'
}

function needsStamp({ type, data }: Envelope): boolean {
  const { provedAt, signature } = data as { readonly provedAt?: string; readonly signature?: object }
  return asksForStamp.has(type) && provedAt === undefined && (type === 'SignatureApplied' || signature !== undefined)
}

/** A document has one file, a dossier one for each edition: the first being made does not settle the second. */
function fileOf({ stream, data }: Envelope): string {
  const { edition } = data as { readonly edition?: number }
  return edition === undefined ? stream : `${stream}/${edition}`
}
