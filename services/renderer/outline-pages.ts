// Where each paper of a printed dossier begins, by the outline that the browser makes from the headings.
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** `starts`: page numbers (from 1) of the top entries of the outline, in order. */
export type Outline = { starts: number[]; pages: number }

export async function outlineOf(pdf: Uint8Array): Promise<Outline> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = document.getPages().map(({ ref }) => String(ref))
  const starts: number[] = []
  let entry = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry !== undefined) {
    starts.push(pages.indexOf(String(entry.lookup(PDFName.of('Dest'), PDFArray).get(0))) + 1)
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return { starts, pages: pages.length }
}
