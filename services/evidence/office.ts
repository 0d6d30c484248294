// DOCX and XLSX: ZIP archives of XML parts (ECMA-376, part 2). What runs, or is fetched when they are opened, is refused.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { danger, type Found } from './found.ts'
import { relationshipDanger, typeDanger } from './office-parts.ts'

const mostParts = 5_000
/** Of all parts together, in bytes; the largest office papers unpack to a tenth of it. */
const mostUnpacked = 250 * 1024 * 1024

/** Parts that are programs, or other files in a wrapping, by their names. */
const forbiddenParts: readonly (readonly [RegExp, string])[] = [
  [/vba(?:project|data)|\/macrosheets\//i, 'có macro'],
  [/\/activex\//i, 'có thành phần ActiveX'],
  [/\/embeddings\/|oleobject/i, 'có đối tượng nhúng (OLE)'],
  [/\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs?|jse?|wsf|hta|lnk|msi|jar|swf|html?|chm)$/i, 'có tệp chạy được bên trong'],
]
const unreadable = danger('hỏng, không đọc được')

export async function checkOffice(file: Uint8Array): Promise<Found> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    if (zip.comment !== '') return danger('có dữ liệu lạ nối phía sau')
    if (zip.entryCount > mostParts) return danger(`có quá nhiều phần bên trong (tối đa ${mostParts})`)
    return await checkParts(zip)
  } catch (error) {
    // yauzl's words for what APPNOTE.TXT 4.4.17 forbids; everything else is a broken archive.
    return /invalid characters|absolute path|invalid relative path/.test((error as Error).message)
      ? danger('có tên phần trỏ ra ngoài thư mục')
      : unreadable
  }
}

async function checkParts(zip: ZipFile): Promise<Found> {
  const seen = new Set<string>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    const name = `/${entry.fileName}`
    declared += entry.uncompressedSize
    if (declared > mostUnpacked) return danger('nén quá mức, mở ra sẽ chiếm quá nhiều bộ nhớ')
    if (entry.isEncrypted()) return danger('có mật khẩu')
    if (seen.has(name.toLowerCase())) return danger('có hai phần trùng tên')
    seen.add(name.toLowerCase())
    const found = forbiddenParts.find(([pattern]) => pattern.test(name))?.[1] ?? (await partDanger(zip, entry))
    if (found !== undefined) return danger(found)
  }
  return seen.has('/[content_types].xml') ? {} : unreadable
}

/** Every part is unpacked, so that what is declared is what is there: yauzl breaks off at another length. */
async function partDanger(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const read = /^\[content_types\]\.xml$/i.test(entry.fileName)
    ? typeDanger
    : /\.rels$/i.test(entry.fileName)
      ? relationshipDanger
      : undefined
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (read) chunks.push(chunk as Buffer)
  return read?.(Buffer.concat(chunks))
}
