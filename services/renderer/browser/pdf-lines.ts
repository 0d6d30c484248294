// Where lines of text stand on a page of a PDF as the pinned Chromium writes it: each line is one text object, which begins
// with its matrix and moves on from there.
import { PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { type FontFace, readFont } from './pdf-font.ts'
import { contentOf } from './pdf-stream.ts'

/** Points from the page's lower left corner; `y` is the base line. The end is within half an em. */
export type Line = {
  readonly text: string
  readonly font: string
  readonly size: number
  readonly from: number
  readonly to: number
  readonly y: number
}

type Matrix = readonly [number, number, number, number, number, number]
const unit: Matrix = [1, 0, 0, 1, 0, 0]

const number = String.raw`(-?[\d.]+)`
const six = Array(6).fill(number).join(' ')
const OPERATORS = new RegExp(
  String.raw`\b(q|Q|BT|ET)\b|${six} (cm|Tm)|\/(\w+) ${number} Tf|${number} ${number} Td|<([0-9A-Fa-f]+)>\s*Tj`,
  'g',
)

export function linesOf(page: PDFPage): Line[] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return read(contentOf(page), (name) => readFont(fonts?.lookup(PDFName.of(name))))
}

type Open = { text: string; matrix: Matrix; x: number; y: number; end: number }

function read(source: string, fontOf: (name: string) => FontFace): Line[] {
  const lines: Line[] = []
  const saved: Matrix[] = []
  let current = unit
  let font: FontFace | undefined
  let size = 0
  let line: Open | undefined
  for (const [, plain, a, b, c, d, e, f, placing, fontName, fontSize, dx, dy, glyphs] of source.matchAll(OPERATORS)) {
    if (plain === 'q') saved.push(current)
    else if (plain === 'Q') current = saved.pop() ?? unit
    else if (plain === 'BT') line = { text: '', matrix: current, x: 0, y: 0, end: 0 }
    else if (plain === 'ET' && line !== undefined) lines.push(closed(line, font, size))
    else if (placing !== undefined) {
      const given = [a, b, c, d, e, f].map(Number) as unknown as Matrix
      if (placing === 'cm') current = times(given, current)
      else if (line !== undefined) line.matrix = times(given, current)
    } else if (fontName !== undefined) {
      font = fontOf(fontName)
      size = Number(fontSize)
    } else if (dx !== undefined && line !== undefined) {
      line.x += Number(dx)
      line.y += Number(dy)
      line.end = Math.max(line.end, line.x)
    } else if (glyphs !== undefined && line !== undefined) line.text += textOf(glyphs, font)
  }
  return lines
}

function closed({ text, matrix, end }: Open, font: FontFace | undefined, size: number): Line {
  const [a, , , , e, f] = matrix
  const scale = Math.abs(a)
  return { text, font: font?.name ?? '', size: size * scale, from: e, to: e + (end + size / 2) * scale, y: f }
}

function textOf(hex: string, font: FontFace | undefined): string {
  const glyphs = hex.match(/.{4}/g) ?? []
  return glyphs.map((glyph) => font?.unicode.get(Number.parseInt(glyph, 16)) ?? '').join('')
}

/** First `one`, then `other` (ISO 32000-1, 8.3.4). */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
