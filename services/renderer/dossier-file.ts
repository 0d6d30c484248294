// One PDF out of the printed dossier, scanned pages and the issued files. The printed file is changed in place rather
// than copied page by page: copying pages drops the tags. Nothing random goes in, so the same dossier is the same file.

import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import { sha256Of } from '../store/files/port.ts'
import { type Finish, identifier, makeArchival, savePlain, setIdentifiers } from './finish.ts'
import { type Overlay, overlayPages } from './overlay-pages.ts'
import { keepWhatIsSeen } from './seen.ts'

/**
 * A file kept byte for byte inside the PDF. `name`: letters, digits, `.`, `_`, `-`; unique. `instant`: ISO 8601. `isData`: what
 * the pages tell, for programs; else they are made from it.
 */
export type Attachment = {
  name: string
  description: string
  bytes: Uint8Array
  mime: string
  instant: string
  isData?: true
}
/** Every page of `pdf` goes in behind page `afterPage` of the print (1-based; 0: before the first). */
export type Insertion = { afterPage: number; pdf: Uint8Array }
/** `printed`: normalised print of the browser. `id`: what the file is, the same for every edition of its content. */
export type DossierParts = {
  printed: Uint8Array
  attachments: readonly Attachment[]
  insertions: readonly Insertion[]
  /** Pages of the print that pages of other files are drawn onto. */
  overlays: readonly Overlay[]
  title: string
  instant: string
  /** Absent: as before there was any. */
  finish?: Finish | undefined
  id: string
}

const ATTACHABLE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
/** Tags, outline, language of the print are kept. Throws TypeError on a name or page that cannot be. */
export async function assembleDossierFile(parts: DossierParts): Promise<Uint8Array> {
  refuseNames(parts.attachments)
  const file = await PDFDocument.load(parts.printed, { updateMetadata: false })
  await overlayPages(file, parts.overlays)
  await insertScans(file, parts.insertions)
  for (const { name, description, bytes, mime, instant, isData } of parts.attachments)
    await file.attach(bytes, name, {
      description,
      mimeType: mime,
      creationDate: new Date(instant),
      modificationDate: new Date(instant),
      afRelationship: isData ? AFRelationship.Data : AFRelationship.Source,
    })
  file.setTitle(parts.title, { showInWindowTitleBar: true })
  file.setCreationDate(new Date(parts.instant))
  file.setModificationDate(new Date(parts.instant))
  setIdentifiers(file, identifier(parts.id), identifier(fingerprintOf(parts)))
  // Nobody vouches for the fonts and colours of pages that came from elsewhere, so such a file claims nothing.
  const isOwnPrint = parts.insertions.length === 0 && parts.overlays.length === 0
  if (parts.finish !== undefined && isOwnPrint) makeArchival(file, parts.finish, parts.instant)
  return savePlain(file)
}

function refuseNames(attachments: readonly Attachment[]): void {
  const names = attachments.map(({ name }) => name)
  const bad = names.find((name, index) => !ATTACHABLE.test(name) || names.indexOf(name) !== index)
  if (bad !== undefined) throw new TypeError(`attachment name "${bad}" is used twice or is not plain ASCII`)
}

/** From the last to the first, so that the page numbers of those still to come stay right. */
async function insertScans(file: PDFDocument, insertions: readonly Insertion[]): Promise<void> {
  const pages = file.getPageCount()
  for (const { afterPage, pdf } of insertions.toReversed().sort((a, b) => b.afterPage - a.afterPage)) {
    if (!Number.isInteger(afterPage) || afterPage < 0 || afterPage > pages)
      throw new TypeError(`afterPage ${afterPage} is not within 0 and ${pages}`)
    const scan = await PDFDocument.load(pdf, { updateMetadata: false })
    for (const page of scan.getPages()) keepWhatIsSeen(page)
    const copies = await file.copyPages(scan, scan.getPageIndices())
    for (const [index, copy] of copies.entries()) file.insertPage(afterPage + index, copy)
  }
}

function fingerprintOf({ printed, attachments, insertions, overlays, title, instant, id }: DossierParts): string {
  return JSON.stringify([
    ...[id, title, instant, sha256Of(printed)],
    attachments.map(({ bytes, ...rest }) => [rest.name, rest.description, rest.mime, rest.instant, sha256Of(bytes)]),
    insertions.map(({ afterPage, pdf }) => [afterPage, sha256Of(pdf)]),
    overlays.map(({ page, pdf }) => [page, sha256Of(pdf)]),
  ])
}
