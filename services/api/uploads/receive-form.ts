// A request of two parts (RFC 7578): `data`, JSON, and `file`, which goes to the file store as it comes.
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import type { Claim } from '../../evidence/port.ts'
import { type FileStore, FileTooLarge, type Staged } from '../../store/files/port.ts'
import { Unavailable } from '../../store/port.ts'
import * as said from './form-refusals.ts'
import { longestData, longestFile, longestForm } from './limits.ts'

export type ReceivedFile = { readonly staged: Staged; readonly claim: Claim }
type Parts = { data?: unknown; file?: ReceivedFile }
export type Form = Required<Parts>

const options = {
  // By its name alone: senders give a JSON part a file name too, and a file none.
  isPartAFile: (name: string | undefined) => name === 'file',
  throwFileSizeLimit: false,
  // One byte more than allowed, so that the file store sees what is too long.
  limits: { fieldSize: longestData, fileSize: longestFile + 1, parts: 10, headerPairs: 20, headerSize: 8 * 1024 },
}

/** Both parts, in either order. Whatever came in and is refused is discarded; the rest of the request is not read. */
export async function receiveForm(request: FastifyRequest, files: FileStore): Promise<Form | Refused> {
  if (!request.isMultipart()) return said.notAForm()
  if (Number(request.headers['content-length'] ?? 0) > longestForm) return said.fileTooLarge()
  const parts: Parts = {}
  const work = Promise.race([collect(request, files, parts), endless(request)])
  const refused = await work.catch((error: unknown) => {
    if (error instanceof Unavailable) return error
    request.log.info({ err: error }, 'a form could not be read')
    return error instanceof FileTooLarge ? said.fileTooLarge() : said.broken(error)
  })
  const missing = refused ?? missingIn(parts)
  if (missing === null) return parts as Form
  await parts.file?.staged.discard()
  if (!isRefused(missing)) throw missing
  return missing
}

/** Rejects once more comes than any form has: the parser passes over what no part holds without an end. */
function endless({ raw }: FastifyRequest): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  let read = 0
  raw.on('data', ({ length }: Buffer) => {
    read += length
    if (read <= longestForm) return
    // Else it is read on as fast as it comes, until the answer has gone.
    raw.unpipe().pause()
    reject(new FileTooLarge(longestForm))
  })
  return promise
}

async function collect(request: FastifyRequest, files: FileStore, parts: Parts): Promise<Refused | null> {
  for await (const part of request.parts(options)) {
    const refused = part.type === 'file' ? await takeFile(part, files, parts) : takeData(part, parts)
    if (refused !== null) return refused
  }
  return null
}

async function takeFile(part: MultipartFile, files: FileStore, parts: Parts): Promise<Refused | null> {
  if (parts.file !== undefined) return said.twice('file')
  const staged = await files.receive(part.file, { limit: longestFile })
  parts.file = { staged, claim: claimOf(part) }
  return null
}

function takeData(part: MultipartValue, parts: Parts): Refused | null {
  if (part.fieldname !== 'data') return said.unknownPart(part.fieldname)
  if (parts.data !== undefined) return said.twice('data')
  if (part.valueTruncated) return said.dataTooLarge()
  try {
    parts.data = typeof part.value === 'string' ? JSON.parse(part.value) : part.value
  } catch {
    return refuse('INVALID_JSON', 'Phần “data” không phải JSON hợp lệ.', said.dataIsJson)
  }
  return null
}

const missingIn = ({ data, file }: Parts): Refused | null =>
  data === undefined ? said.missing('data') : file === undefined ? said.missing('file') : null

/** The parser says text/plain where a part says nothing (RFC 7578, 4.4). */
function claimOf({ mimetype, filename }: MultipartFile): Claim {
  return {
    ...(mimetype === 'text/plain' ? {} : { mediaType: mimetype }),
    ...(filename === undefined ? {} : { fileName: filename }),
  }
}
