// Chromium's PDFs differ between two prints only in two dates and in the tag tree's DOM node ids. Both are overwritten
// at the same length, so every offset in the file stays right.

/** What the PDF holds is not what the pinned Chromium writes: another build, or a damaged print. */
export class UnexpectedPdf extends Error {
  override readonly name = 'UnexpectedPdf'
}

const DATES = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)/g
// Not after another key than /ID: a heading or an image description may read "node00000001" too.
const NODES = /(?<!\/(?!ID )[A-Za-z]+ )\(node(\d{8})\)/g

/** Pins both dates to `instant` (ISO 8601) and renumbers node ids by rank. Throws UnexpectedPdf. */
export function normalise(pdf: Uint8Array, instant: string): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) throw new UnexpectedPdf('the browser returned no PDF')
  const result = Buffer.from(renumberNodes(pinDates(text, stampOf(instant))), 'latin1')
  if (result.length !== pdf.byteLength) throw new UnexpectedPdf('normalising changed the length of the PDF')
  return result
}

function pinDates(text: string, stamp: string): string {
  const seen: string[] = []
  const pinned = text.replace(DATES, (_, key: string) => {
    seen.push(key)
    return `/${key} (${stamp})`
  })
  if (seen.sort().join() !== 'CreationDate,ModDate')
    throw new UnexpectedPdf(`expected one CreationDate and one ModDate, saw ${seen.join(', ') || 'none'}`)
  return pinned
}

function renumberNodes(text: string): string {
  const ids = new Set(Array.from(text.matchAll(NODES), (match) => match[1] ?? ''))
  const ranks = new Map([...ids].sort().map((id, index) => [id, String(index + 1).padStart(8, '0')]))
  return text.replace(NODES, (_, id: string) => `(node${ranks.get(id)})`)
}

function stampOf(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw new TypeError(`instant must be ISO 8601, got ${instant}`)
  return `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`
}

/** Number of pages in a PDF of the pinned Chromium, whose page objects are never compressed. Throws UnexpectedPdf. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  const counts = Array.from(text.matchAll(/\/Count (\d+)/g), (match) => Number(match[1]))
  if (pages === 0 || !counts.includes(pages)) throw new UnexpectedPdf(`page tree and pages disagree (${pages} pages)`)
  return pages
}
