// PNG (W3C, third edition): signature, chunks with check sums, the end and nothing behind it.
import { crc32, createInflate } from 'node:zlib'
import { danger, type Found } from './found.ts'
import { pageOf } from './pixels.ts'

type Chunk = { readonly type: string; readonly data: Buffer }

const signatureLength = 8
/** Length, type and check sum around a chunk's data. */
const frame = 12
/** Samples a pixel, by colour type (11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** First column and row of each pass of Adam7, and its steps (8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export async function checkPng(file: Uint8Array): Promise<Found> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const read = chunksOf(bytes)
  if (read === null) return danger('hỏng, không đọc được')
  if (read.end !== bytes.length) return danger('có dữ liệu lạ nối phía sau ảnh')
  const header = read.chunks[0]
  if (header?.type !== 'IHDR' || header.data.length !== 13) return danger('hỏng, không đọc được')
  const page = pageOf(header.data.readUInt32BE(0), header.data.readUInt32BE(4))
  if ('danger' in page) return page
  const data = read.chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)
  return (await inflatesTo(data, lengthOf(header.data))) ? page : danger('hỏng, không đọc được')
}

/** Every chunk up to IEND, and where that ends; null where one is cut off or its check sum is wrong. */
function chunksOf(bytes: Buffer): { chunks: Chunk[]; end: number } | null {
  const chunks: Chunk[] = []
  for (let at = signatureLength; at + frame <= bytes.length; ) {
    const end = at + frame + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) })
    if (type === 'IEND') return { chunks, end }
    at = end
  }
  return null
}

/** Bytes of all scan lines, each with its filter byte (7.2, 9.1). NaN for a header that says nothing known. */
function lengthOf(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bits = (samples[header[9]!] ?? Number.NaN) * header[8]!
  const lines = (columns: number, rows: number) => (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8)))
  if (header[12] === 0) return lines(width, height)
  const passes = adam7.map(([left, top, across, down]) =>
    lines(Math.max(0, Math.ceil((width - left) / across)), Math.max(0, Math.ceil((height - top) / down))),
  )
  return passes.reduce((all, length) => all + length, 0)
}

/** Counted as it comes, so that a picture of more than it says costs no memory. */
async function inflatesTo(data: readonly Buffer[], expected: number): Promise<boolean> {
  const inflate = createInflate()
  inflate.end(Buffer.concat(data))
  let length = 0
  try {
    for await (const chunk of inflate) {
      length += (chunk as Buffer).length
      if (length > expected) return false
    }
  } catch {
    return false
  }
  return length === expected
}
