// The issued files that go into a dossier: each attached as it is, and a scan's pages behind its separator as well.
import type { FileStore } from '../store/files/port.ts'
import { CannotRender, required } from './cannot-render.ts'
import { countPages } from './count-pages.ts'
import type { Attachment, Insertion } from './dossier-file.ts'
import type { Outline } from './outline-pages.ts'
import type { ContentsRow } from './papers/dossier.ts'
import { type Assembled, type AssembledFile, fileName } from './view-models/dossier.ts'

/** Outline entries before the papers: cover and contents. */
export const FRONT = 2

export function attachmentsOf(
  files: FileStore,
  { files: issued, assembledAt }: Assembled,
  contents: readonly ContentsRow[],
): Promise<Attachment[]> {
  return Promise.all(
    issued.map(async (file, n) => ({
      name: fileName(file, n),
      description: described(required(contents[n], 'mục lục')),
      bytes: await bytesOf(files, file),
      mime: 'application/pdf',
      instant: assembledAt,
    })),
  )
}

/** `pages`: how many the scan has. */
export async function insertionsOf(
  files: FileStore,
  { files: issued }: Assembled,
  { starts, pages }: Outline,
): Promise<(Insertion & { pages: number })[]> {
  const scanned = issued.flatMap((file, n) => (file.scanned ? [{ file, n }] : []))
  return Promise.all(
    scanned.map(async ({ file, n }) => {
      const pdf = await bytesOf(files, file)
      const counted = await countPages(pdf)
      if (counted === null) throw new CannotRender(`Bản quét ${fileName(file, n)} không đọc được.`)
      return { afterPage: (starts[FRONT + n + 1] ?? pages + 1) - 1, pdf, pages: counted }
    }),
  )
}

function described({ number, subject, date, author }: ContentsRow): string {
  return `${subject}${number === '' ? '' : `, số ${number}`}, ngày ${date}, ${author}`
}

async function bytesOf(files: FileStore, { sha256 }: AssembledFile): Promise<Uint8Array> {
  return required(await files.get(sha256), `tệp ${sha256.slice(0, 12)} trong kho tệp`)
}
