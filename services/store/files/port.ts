import { createHash } from 'node:crypto'

/** How a file is named: the SHA-256 of its bytes, in hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Content-addressed files: named by the SHA-256 of their bytes, never changed, never overwritten. */
export interface FileStore {
  /** Keeps `bytes` (a second time is no error) and gives their SHA-256 in hex; durable when it resolves. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of `sha256`, checked against it; null where there is no such file. Throws Corrupt where they differ. */
  get(sha256: string): Promise<Uint8Array | null>
  has(sha256: string): Promise<boolean>
  /**
   * Takes a file in as it comes, a chunk at a time, without keeping it yet. Reads no further than `limit` bytes and
   * throws FileTooLarge beyond; whatever the stream throws goes on. Nothing is left behind where it throws.
   */
  receive(stream: AsyncIterable<Uint8Array>, options: { readonly limit: number }): Promise<Staged>
}

/** A file that the log names, so that it was kept. Throws Error where it is not there, Corrupt as `get` does. */
export async function namedFile(files: FileStore, sha256: string): Promise<Uint8Array> {
  const bytes = await files.get(sha256)
  if (bytes === null) throw new Error(`file ${sha256} is named in the log but not in the file store`)
  return bytes
}

/** A file that came in and is not kept yet. Whoever received it keeps or discards it. */
export interface Staged {
  readonly sha256: string
  /** Length. */
  readonly bytes: number
  /** The whole file, also after it was kept; throws TypeError where it was discarded instead. */
  read(): Promise<Uint8Array>
  /** As `put`: durable when it resolves, and a second time is no error. */
  keep(): Promise<string>
  /** Leaves nothing behind of what was not kept; after `keep`, or a second time, it does nothing. */
  discard(): Promise<void>
}

/** More came in than was allowed. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
  constructor(limit: number) {
    super(`a file is longer than the ${limit} bytes that are allowed`)
  }
}
