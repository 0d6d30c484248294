// JPEG (ITU-T T.81, annex B): segments, scans, the end. What phones put behind it is further JPEGs (CIPA DC-007).
import { danger, type Found } from './found.ts'
import { pageOf } from './pixels.ts'

const [SOI, EOI, SOS, TEM] = [0xd8, 0xd9, 0xda, 0x01]
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/** Start of frame, but for the tables that share its numbers (DHT, JPG, DAC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

type Picture = { readonly width: number; readonly height: number; readonly end: number }

export function checkJpeg(file: Uint8Array): Found {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const first = pictureAt(bytes, 0)
  if (first === null) return danger('hỏng, không đọc được')
  for (let at = skipZeros(bytes, first.end); at < bytes.length; ) {
    const next = pictureAt(bytes, at)
    if (next === null) return danger('có dữ liệu lạ nối phía sau ảnh')
    at = skipZeros(bytes, next.end)
  }
  return pageOf(first.width, first.height)
}

function skipZeros(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] === 0) at++
  return at
}

/** The whole picture that begins here, from SOI to EOI; null where there is none. */
function pictureAt(bytes: Buffer, start: number): Picture | null {
  if (bytes[start] !== 0xff || bytes[start + 1] !== SOI) return null
  let size: Pick<Picture, 'width' | 'height'> | null = null
  let scanned = false
  for (let at = start + 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) at += 1
    else if (marker === EOI) return size === null || !scanned ? null : { ...size, end: at + 2 }
    else if (isRestart(marker) || marker === TEM) at += 2
    else {
      if (at + 9 > bytes.length) return null
      if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      at += 2 + bytes.readUInt16BE(at + 2)
      if (marker === SOS) {
        scanned = true
        at = scanEnd(bytes, at)
      }
    }
  }
  return null
}

/** In a scan an FF of data is followed by 00, or by a restart marker (B.1.1.5). */
function scanEnd(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length && (bytes[at + 1] === 0 || isRestart(bytes[at + 1]!)))
    at = bytes.indexOf(0xff, at + 2)
  return at === -1 ? bytes.length : at
}
