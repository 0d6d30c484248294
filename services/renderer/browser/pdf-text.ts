// The text and the fonts of a PDF as the pinned Chromium writes it: Type 0 fonts with two-byte glyph ids and a
// ToUnicode map. Written here because the check needs glyph 0 (a character that no font has), which the text
// libraries hide, and because the ones that read every PDF bring an optional native canvas along.
import { PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { type FontFace, readFont } from './pdf-font.ts'
import { contentOf, decoded } from './pdf-stream.ts'

/** `missing`: how many characters were drawn as the empty box of a font without them, or mean nothing as text. */
export type PageText = { text: string; missing: number; fonts: FontFace[] }

const TOKENS =
  /\/([^\s/<>()[\]]+) [\d.-]+ Tf|<([0-9A-Fa-f\s]*)>\s*Tj|\/Span\s*<<\s*\/ActualText\s*<([0-9A-Fa-f]*)>\s*>>\s*BDC|\b(BDC|BMC|EMC)\b|\/(\w+) Do\b|\b(?:TJ|Tj)\b/g

/** Text in the order of drawing, which is the order of the document. Throws on what Chromium never writes. */
export function textOf(page: PDFPage): PageText {
  const result: PageText = { text: '', missing: 0, fonts: [] }
  read(contentOf(page), page.node.Resources(), result)
  return result
}

function read(source: string, resources: PDFDict | undefined, into: PageText): void {
  const fonts = new Map<string, FontFace>()
  const marked: boolean[] = []
  let font: FontFace | undefined
  for (const [token, fontName, glyphs, actual, mark, drawn] of source.matchAll(TOKENS)) {
    if (fontName !== undefined) {
      font = fonts.get(fontName) ?? readFont(resource(resources, 'Font', fontName))
      fonts.set(fontName, font)
    } else if (glyphs !== undefined) show(glyphs, font, marked.includes(true), into)
    else if (actual !== undefined) {
      marked.push(true)
      into.text += Buffer.from(actual.replace(/^feff/i, ''), 'hex').swap16().toString('utf16le')
    } else if (mark === 'EMC') marked.pop()
    else if (mark !== undefined) marked.push(false)
    else if (drawn !== undefined) draw(resource(resources, 'XObject', drawn), into)
    else throw new Error(`text operator in a form that is not read here: ${token}`)
  }
  into.fonts.push(...fonts.values())
}

function show(hex: string, font: FontFace | undefined, replaced: boolean, into: PageText): void {
  if (!font) throw new Error('text without a font')
  for (const glyph of hex.replace(/\s/g, '').match(/.{1,4}/g) ?? []) {
    const code = Number.parseInt(glyph, 16)
    const character = replaced ? '' : font.unicode.get(code)
    if (code === 0 || character === undefined || character === '\0') into.missing += 1
    into.text += character ?? ''
  }
}

function draw(object: PDFObject | undefined, into: PageText): void {
  if (!(object instanceof PDFRawStream)) return
  if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return
  read(decoded(object), object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), into)
}

function resource(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
  return resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.lookup(PDFName.of(name))
}
