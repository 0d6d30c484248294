import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { sha256Of } from '../../store/files/port.ts'

export type Attachment = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }

/** Files attached to a PDF, in the order of its name tree; none where it cannot be read. */
export async function attachmentsOf(pdf: Uint8Array): Promise<Attachment[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false }).catch(() => null)
  const names = document?.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)
  return namedFiles(names?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict))
}

function namedFiles(node: PDFDict | undefined): Attachment[] {
  const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray)
  const below = (kids?.asArray() ?? []).flatMap((_, n) => namedFiles(kids!.lookup(n, PDFDict)))
  const pairs = node?.lookupMaybe(PDFName.of('Names'), PDFArray)
  const own = (pairs?.asArray() ?? []).flatMap((_, n) => (n % 2 === 1 ? fileOf(pairs!.lookup(n, PDFDict)) : []))
  return [...below, ...own]
}

function fileOf(specification: PDFDict): Attachment[] {
  const stream = specification.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'))
  const name = specification.lookup(PDFName.of('UF')) ?? specification.lookup(PDFName.of('F'))
  if (!(stream instanceof PDFRawStream)) return []
  const bytes = decodePDFRawStream(stream).decode()
  const told = name instanceof PDFHexString || name instanceof PDFString ? name.decodeText() : ''
  return [{ name: told, bytes, sha256: sha256Of(bytes) }]
}
