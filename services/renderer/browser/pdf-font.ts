import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { decoded } from './pdf-stream.ts'

/** `name` without the subset tag, `unicode`: glyph id to text. */
export type FontFace = { name: string; embedded: boolean; unicode: ReadonlyMap<number, string> }

/** Reads a font dictionary; what is no Type 0 font with an embedded program comes back as not embedded. */
export function readFont(font: PDFObject | undefined): FontFace {
  if (!(font instanceof PDFDict)) return { name: 'unknown', embedded: false, unicode: new Map() }
  const base = font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'unnamed'
  return { name: base.replace(/^[A-Z]{6}\+/, ''), embedded: hasProgram(font), unicode: unicodeOf(font) }
}

function hasProgram(font: PDFDict): boolean {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0)
  if (!(descendant instanceof PDFDict)) return false
  const program = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.lookup(PDFName.of('FontFile2'))
  return program instanceof PDFRawStream
}

/** The ToUnicode CMap: bfchar pairs and bfrange triples (ISO 32000-1, 9.10.3). */
function unicodeOf(font: PDFDict): Map<number, string> {
  const map = new Map<number, string>()
  const source = decoded(font.lookup(PDFName.of('ToUnicode')))
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(Number.parseInt(glyph, 16), fromHex(text))
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const from = Number.parseInt(first, 16)
      const start = Number.parseInt(text, 16)
      for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph += 1)
        map.set(glyph, String.fromCodePoint(start + glyph - from))
    }
  return map
}

function fromHex(text: string): string {
  return Buffer.from(text, 'hex').swap16().toString('utf16le')
}
