// Bodies of multipart/form-data as senders write them (RFC 7578).

export type Part = {
  readonly name?: string
  readonly fileName?: string
  readonly type?: string
  readonly body: string | Uint8Array
}

const boundary = 'ranh-gioi-bon-tot'

export const formType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

export function multipart(parts: readonly Part[]): Buffer {
  const written = parts.flatMap(({ name, fileName, type, body }) => [
    `--${boundary}\r\ncontent-disposition: form-data${name === undefined ? '' : `; name="${name}"`}`,
    fileName === undefined ? '' : `; filename="${fileName}"`,
    type === undefined ? '' : `\r\ncontent-type: ${type}`,
    '\r\n\r\n',
    body,
    '\r\n',
  ])
  return Buffer.concat([...written, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)))
}

export const evidenceData = { title: 'Giấy khen của Công đoàn cơ sở', criteria: ['I.1'], annex: true }

/** The two parts of an evidence upload, `data` first. */
export const evidenceForm = (file: Uint8Array, data: object = evidenceData, of: Partial<Part> = {}): Part[] => [
  { name: 'data', type: 'application/json', body: JSON.stringify(data) },
  { name: 'file', body: file, ...of },
]
