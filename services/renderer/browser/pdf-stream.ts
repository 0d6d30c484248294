import { decodePDFRawStream, PDFArray, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/** The content of a stream as Latin-1; empty where there is no stream. */
export function decoded(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** What draws a page: one stream, or as many as follow each other. */
export function contentOf({ node, doc }: PDFPage): string {
  const contents = node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => doc.context.lookup(ref)) : [contents]
  return streams.map(decoded).join('\n')
}
