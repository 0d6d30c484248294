// The evidence files that go into a dossier: all attached as they are, pictures printed, pages of PDFs drawn in.
import type { FileStore } from '../store/files/port.ts'
import { CannotRender, required } from './cannot-render.ts'
import { countPages } from './count-pages.ts'
import type { Attachment } from './dossier-file.ts'
import type { Outline } from './outline-pages.ts'
import type { Overlay } from './overlay-pages.ts'
import { cited, type EvidenceFile, evidenceName } from './view-models/evidence.ts'

/** Data URIs of the pictures that are bound in, by SHA-256. */
export async function imagesOf(files: FileStore, evidence: readonly EvidenceFile[]): Promise<Map<string, string>> {
  const images = new Map<string, string>()
  for (const file of evidence) {
    if (!file.annex || !file.mediaType.startsWith('image/')) continue
    const bytes = Buffer.from(await bytesOf(files, file))
    images.set(file.sha256, `data:${file.mediaType};base64,${bytes.toString('base64')}`)
  }
  return images
}

export async function evidenceAttachments(
  files: FileStore,
  evidence: readonly EvidenceFile[],
  instant: string,
): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  for (const [n, file] of evidence.entries()) {
    attachments.push({
      name: evidenceName(file, n),
      description: [`Minh chứng: ${file.title}`, ...cited(file)].join(', '),
      bytes: await bytesOf(files, file),
      mime: file.mediaType,
      instant,
    })
  }
  return attachments
}

/** `list`: place of the list among the outline's entries; the annexes follow it. */
export async function overlaysOf(
  files: FileStore,
  evidence: readonly EvidenceFile[],
  { starts, pages }: Outline,
  list: number,
): Promise<Overlay[]> {
  const overlays: Overlay[] = []
  for (const [n, file] of evidence.filter(({ annex }) => annex).entries()) {
    const start = required(starts[list + 1 + n], 'trang của minh chứng')
    const end = starts[list + 2 + n] ?? pages + 1
    if (end - start !== (file.pages ?? 1))
      throw new CannotRender(`Minh chứng ${evidenceName(file, n)} không in vừa số trang của nó.`)
    if (file.mediaType !== 'application/pdf') continue
    const pdf = await bytesOf(files, file)
    if ((await countPages(pdf)) !== file.pages)
      throw new CannotRender(`Minh chứng ${file.sha256.slice(0, 12)} không đọc được.`)
    overlays.push({ page: start, pdf })
  }
  return overlays
}

async function bytesOf(files: FileStore, { sha256 }: EvidenceFile): Promise<Uint8Array> {
  return required(await files.get(sha256), `tệp ${sha256.slice(0, 12)} trong kho tệp`)
}
