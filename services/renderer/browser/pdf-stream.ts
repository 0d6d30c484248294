import { decodePDFRawStream, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'

/** The content of a stream as Latin-1; empty where there is no stream. */
export function decoded(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}
