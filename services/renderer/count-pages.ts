import { PDFDocument } from '@cantoo/pdf-lib'

/** Pages of a PDF that somebody sent; null where it is none, has none, or is locked by a password. */
export async function countPages(bytes: Uint8Array): Promise<number | null> {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return null
  try {
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    return pages > 0 ? pages : null
  } catch {
    // Whatever the parser stumbles over, the file is not one that can be read in ten years either.
    return null
  }
}
