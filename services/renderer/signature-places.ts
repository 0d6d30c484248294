// Where people sign: the room above their names in the signature block, which every template leaves open.
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Place } from '../signing/port.ts'
import { type Line, linesOf } from './browser/pdf-lines.ts'

/** 25 mm of room above the name, a little less. */
const ROOM = 66
const WIDEST = 170
/** Between two beside each other, so that their lines of text are read apart. */
const APART = 12
const BOLD = 'Tinos-Bold'

/** For each name the last place where it stands by itself in bold, as in the signature block; null where it does not. */
export async function signaturePlaces(pdf: Uint8Array, names: readonly string[]): Promise<(Place | null)[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const found = document.getPages().flatMap((page, n) =>
    linesOf(page)
      .filter(({ text, font }) => font === BOLD && names.includes(text.normalize('NFC')))
      .map((line) => ({ line, page: n })),
  )
  return names.map((name) => {
    const own = found.findLast(({ line }) => line.text.normalize('NFC') === name)
    if (own === undefined) return null
    const beside = found.filter((other) => other !== own && other.page === own.page && isBeside(other.line, own.line))
    return {
      page: own.page,
      rect: roomAbove(
        own.line,
        beside.map(({ line }) => line),
      ),
    }
  })
}

const isBeside = (one: Line, other: Line) => Math.abs(one.y - other.y) < 1
const middle = ({ from, to }: Line) => (from + to) / 2

/** As wide as the distance to the next name on the same line allows. */
function roomAbove(name: Line, beside: readonly Line[]): Place['rect'] {
  const width = Math.min(WIDEST, ...beside.map((other) => Math.abs(middle(other) - middle(name)) - APART))
  const bottom = name.y + name.size
  return [middle(name) - width / 2, bottom, middle(name) + width / 2, bottom + ROOM]
}
