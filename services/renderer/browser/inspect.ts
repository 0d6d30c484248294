// What a print must be before anybody signs it. Chromium reports neither a missing font nor a missing glyph; both give
// a paper that looks finished.
import { PDFBool, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { PaperSize } from '../papers/size.ts'
import { type PageText, textOf } from './pdf-text.ts'

/** `size`: of every page. `words`: names, numbers and short phrases that must be in the text; line breaks and spacing do not matter. */
export type Expectations = { size: PaperSize; words: readonly string[] }
export type Inspection = { ok: true; pages: number } | { ok: false; reason: string }

const FACE = /^Tinos-(Regular|Bold|Italic|BoldItalic)$/
/** ISO 216, in points. */
const SIZES = { A4: { short: 595.28, long: 841.89 }, A5: { short: 419.53, long: 595.28 } } satisfies Record<
  PaperSize,
  { short: number; long: number }
>
const TOLERANCE = 1

/** Checks a print of the pinned Chromium: of the size asked for, tagged, only embedded Tinos, every character drawn, all words there. */
export async function inspect(pdf: Uint8Array, { size, words }: Expectations): Promise<Inspection> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    const pages = document.getPages()
    const texts = pages.map(textOf)
    const reason =
      wrongSize(pages, size) ?? untagged(document) ?? wrongFont(texts) ?? undrawn(texts) ?? absent(texts, words)
    return reason === undefined ? { ok: true, pages: pages.length } : { ok: false, reason }
  } catch (error) {
    return { ok: false, reason: `not readable as a PDF of the browser: ${(error as Error).message}` }
  }
}

function wrongSize(pages: PDFPage[], size: Expectations['size']): string | undefined {
  if (pages.length === 0) return 'no pages'
  const wrong = pages.findIndex((page) => {
    const { width, height } = page.getMediaBox()
    const [short, long] = width < height ? [width, height] : [height, width]
    return Math.abs(short - SIZES[size].short) > TOLERANCE || Math.abs(long - SIZES[size].long) > TOLERANCE
  })
  return wrong === -1 ? undefined : `page ${wrong + 1} is not ${size}`
}

function untagged({ catalog }: PDFDocument): string | undefined {
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'))
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'))
  return marked === PDFBool.True && tree instanceof PDFDict ? undefined : 'not tagged'
}

function wrongFont(texts: PageText[]): string | undefined {
  const fonts = texts.flatMap((page) => page.fonts)
  const foreign = fonts.find(({ name, embedded }) => !embedded || !FACE.test(name))
  return foreign && `font ${foreign.name} is ${foreign.embedded ? 'not Tinos' : 'not embedded'}`
}

function undrawn(texts: PageText[]): string | undefined {
  const index = texts.findIndex(({ text, missing }) => missing > 0 || text.includes('\uFFFD'))
  return index === -1 ? undefined : `page ${index + 1} holds characters that Tinos does not have`
}

function absent(texts: PageText[], phrases: readonly string[]): string | undefined {
  const pages = texts.map(({ text }) => squeezed(text))
  const phrase = phrases.find((candidate) => !found(pages, candidate.split(/\s+/).map(squeezed)))
  return phrase === undefined ? undefined : `the text lacks "${phrase}"`
}

/** On one page, or broken between two words over a page end: a page number stands between its halves then. */
function found(pages: string[], words: string[]): boolean {
  if (pages.some((page) => page.includes(words.join('')))) return true
  return pages.slice(1).some((next, index) =>
    words.some((_, cut) => {
      const [head, tail] = [words.slice(0, cut).join(''), words.slice(cut).join('')]
      return cut > 0 && (pages[index] ?? '').includes(head) && next.includes(tail)
    }),
  )
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD]/g, '')
}
