import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Titles of the top level of a PDF's outline, in order. */
export async function outlineOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const outline = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const titles: string[] = []
  let entry = outline.lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry !== undefined) {
    const title = entry.lookup(PDFName.of('Title'))
    if (title instanceof PDFString || title instanceof PDFHexString)
      titles.push(title.decodeText().replaceAll('\u00a0', ' '))
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return titles
}
