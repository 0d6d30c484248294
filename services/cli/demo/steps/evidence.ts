// A picture made in code, so that the demo needs no file of anybody's.
import { crc32, deflateSync } from 'node:zlib'
import type { BranchName } from '../bodies/organisations.ts'

export type EvidenceFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

const [width, height] = [480, 320]

/** A PNG (RFC 2083) of grey bars, another one for each branch. */
export function meetingPhoto(branch: BranchName): EvidenceFile {
  const shift = branch.charCodeAt(branch.length - 1)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1)
    for (let x = 0; x < width; x++) row[x + 1] = 96 + ((x + shift * y) % 128)
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { name: 'anh-sinh-hoat.png', type: 'image/png', bytes: new Uint8Array(Buffer.concat([signature, ...chunks])) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
