// Files of every kind that is sent as evidence, whole ones and bad ones, made here so that no binary lies in the repository.
import { crc32, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

const text = (content: string) => Buffer.from(content)
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}

/** A picture of one grey; `says` is what its header claims instead. */
export function png(width = 4, height = 3, says: { width?: number; height?: number } = {}): Buffer {
  const lines = Buffer.alloc((width + 1) * height, 0xa0)
  for (let row = 0; row < height; row++) lines[row * (width + 1)] = 0
  const header = Buffer.concat([u32(says.width ?? width), u32(says.height ?? height), Buffer.from([8, 0, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(lines)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A grey picture of 8 by 8 (ITU-T T.81, annex K.3 cut down to the two codes that it needs). */
export function jpeg({ width = 8, height = 8 } = {}): Buffer {
  const segment = (marker: number, ...data: number[]) => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 0xff,
    ...data,
  ]
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  const oneCode = [1, ...Array<number>(15).fill(0), 0]
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...segment(0xdb, 0, ...Array<number>(64).fill(16)),
    ...segment(0xc0, 8, ...size, 1, 1, 0x11, 0),
    ...segment(0xc4, 0x00, ...oneCode),
    ...segment(0xc4, 0x10, ...oneCode),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...[0x3f],
    ...[0xff, 0xd9],
  ])
}

const officeTypes = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const

export const contentTypes = (part: string, type: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`

const relationships = (elements: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements}</Relationships>`

export type OfficeOptions = {
  readonly kind?: keyof typeof officeTypes
  /** Further parts by name, or other content for one that is there. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Elements of the main part's relationships. */
  readonly relationships?: string
  /** Further elements of the content types. */
  readonly types?: string
}

export function office({
  kind = 'docx',
  parts = {},
  relationships: elements = '',
  types = '',
}: OfficeOptions = {}): Buffer {
  const [main, type] = officeTypes[kind]
  const folder = main.slice(0, main.indexOf('/'))
  const rels = `${folder}/_rels/${main.slice(folder.length + 1)}.rels`
  const root = `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/>`
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(main, type, types),
    '_rels/.rels': relationships(root),
    [main]: '<?xml version="1.0" encoding="UTF-8"?><document/>',
    [rels]: relationships(elements),
    ...parts,
  }
  const entries = Object.entries(all).map(
    ([name, part]) => [name, typeof part === 'string' ? text(part) : part] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date('2024-12-10T02:00:00Z') }))
}

export const relationship = (kind: string, target: string, external = false) =>
  `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

/** A plain archive of one file. */
export const archive = (): Buffer => Buffer.from(zipSync({ 'run.sh': text('#!/bin/sh') }))
