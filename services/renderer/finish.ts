// What an archive asks of a file beside its pages, done after printing and before inspection: XMP metadata, an output
// intent, fixed Info, an /ID that follows from the content. Intended as PDF/A-3b (ISO 19005-3); what was checked of that is
// in docs/architecture.md. Each way of finishing is kept by its name for ever: a draft pins the one that decides its bytes.
import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'

export type Finish = NonNullable<Of<typeof DocumentDrafted>['data']['fingerprint']['finish']>

/** What new papers and dossiers are finished by. */
export const FINISH: Finish = 'pdf-a-3b-1'

/** A print, finished; `instant`: ISO 8601. Tags, outline, language and title stay. */
export async function finishPrint(printed: Uint8Array, finish: Finish, instant: string): Promise<Uint8Array> {
  const file = await PDFDocument.load(printed, { updateMetadata: false })
  const id = identifier(printed)
  setIdentifiers(file, id, id)
  makeArchival(file, finish, instant)
  return savePlain(file)
}

/** Makes `file`, which has its identifiers and title, what `finish` names. */
export function makeArchival(file: PDFDocument, finish: Finish, instant: string): void {
  file.setCreator('bon-tot')
  file.setProducer(`bon-tot ${finish}`)
  file.setCreationDate(new Date(instant))
  file.setModificationDate(new Date(instant))
  // Writes the XMP from Info as it stands at the save, and keeps an /ID that is there instead of drawing a random one.
  file.convertToPDFA({ conformance: '3B' })
}

export function setIdentifiers(file: PDFDocument, first: PDFHexString, second: PDFHexString): void {
  file.context.trailerInfo.ID = file.context.obj([first, second])
}

/** 128 bits that follow from `content`. */
export function identifier(content: string | Uint8Array): PDFHexString {
  return PDFHexString.of(createHash('sha256').update(content).digest('hex').slice(0, 32))
}

/** With a plain cross-reference table and no object streams, so that signatures can be appended by any program. */
export function savePlain(file: PDFDocument): Promise<Uint8Array> {
  return file.save({ useObjectStreams: false, updateFieldAppearances: false })
}
