// Pages of a PDF drawn onto printed pages, which keep their number, heading and tags: as forms, so that nothing of the
// source but what its pages show comes along.
import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'
import { keepWhatIsSeen } from './seen.ts'

/** The pages of `pdf`, one after another from printed page `page` (1-based) on. */
export type Overlay = { readonly page: number; readonly pdf: Uint8Array }

const mm = 72 / 25.4
const A4 = { width: 210 * mm, height: 297 * mm }
const edge = 5 * mm
/** Above: the page number; on the first page the heading, of up to three lines. */
const top = { first: 37 * mm, later: 20 * mm }

export async function overlayPages(file: PDFDocument, overlays: readonly Overlay[]): Promise<void> {
  for (const { page, pdf } of overlays) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false })
    for (const [n, sheet] of source.getPages().entries()) {
      // A page without contents shows nothing.
      if (sheet.node.Contents() === undefined) continue
      const turned = sheet.getRotation().angle
      const { x, y, width, height } = sheet.getCropBox()
      keepWhatIsSeen(sheet)
      const [form] = await file.embedPages([sheet], [{ left: x, bottom: y, right: x + width, top: y + height }])
      if (form !== undefined) place(file.getPage(page - 1 + n), form, turned, n === 0 ? top.first : top.later)
    }
  }
}

/** As large as it fits below `above`, centred, turned as its own file says (clockwise, in steps of 90 degrees). */
function place(onto: PDFPage, form: PDFEmbeddedPage, turned: number, above: number): void {
  const turn = ((turned % 360) + 360) % 360
  const lying = turn === 90 || turn === 270
  const [width, height] = lying ? [form.height, form.width] : [form.width, form.height]
  const room = { width: A4.width - 2 * edge, height: A4.height - above - edge }
  const scale = Math.min(room.width / width, room.height / height)
  const left = (A4.width - width * scale) / 2
  const bottom = edge + room.height - height * scale
  onto.drawPage(form, {
    x: left + (turn === 180 || turn === 270 ? width * scale : 0),
    y: bottom + (turn === 90 || turn === 180 ? height * scale : 0),
    xScale: scale,
    yScale: scale,
    rotate: degrees(-turn),
  })
}
