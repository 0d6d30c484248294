import { PDFDocument } from '@cantoo/pdf-lib'

const day = new Date('2024-12-10T02:00:00.000Z')

/** A PDF of empty pages; `bytes` pads it, with what readers skip. The same bytes each time. */
export async function smallPdf({ pages = 1, bytes = 0 } = {}): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (let n = 0; n < pages; n++) pdf.addPage([100, 100])
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  const made = Buffer.from(await pdf.save())
  return Buffer.concat([made, Buffer.alloc(Math.max(0, bytes - made.length), '\n')])
}
