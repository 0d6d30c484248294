import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSha256, notThere, verified } from './content.ts'
import type { FileStore } from './port.ts'
import { nullWhereMissing, translating, translatingSync } from './system-errors.ts'
import { prepare, remove, settle, synchronise, type Unfinished, write } from './unfinished.ts'

export type FolderOptions = {
  readonly folder: string
  /** For tools that read beside a running service: creates and cleans nothing. */
  readonly readOnly?: boolean
}

/** Files as `ab/cdef…` below `folder`, written beside and renamed, so that a name never stands for half a file. */
export function openFolderFiles({ folder, readOnly = false }: FolderOptions): FileStore {
  const unfinished = join(folder, 'unfinished')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
  if (!readOnly) translatingSync(() => prepare(unfinished))
  const refuseReadOnly = () => {
    if (readOnly) throw new TypeError(`put into ${folder}, which was opened to read only`)
  }

  const get: FileStore['get'] = async (sha256) => {
    if (!isSha256(sha256)) return null
    const bytes = await translating(() => readOrNull(pathOf(sha256)))
    return bytes && verified(bytes, sha256, pathOf(sha256))
  }
  const keep = async ({ path, sha256 }: Unfinished) => {
    try {
      // Checked and not trusted: a damaged file must come to light while its bytes are at hand, and is never overwritten.
      const present = (await get(sha256)) !== null
      await translating(async () => {
        if (!present) await settle(path, pathOf(sha256))
        // Also where it was there: the one who renamed it may not have come this far yet.
        await synchronise(folder, dirname(pathOf(sha256)))
      })
      return sha256
    } finally {
      await remove(path)
    }
  }
  return {
    get,
    has: async (sha256) => isSha256(sha256) && (await translating(() => exists(pathOf(sha256)))),
    put: async (bytes) => {
      refuseReadOnly()
      return keep(await write([bytes], unfinished))
    },
    receive: async (stream, { limit }) => {
      refuseReadOnly()
      const file = await write(stream, unfinished, limit)
      const { path, sha256, bytes } = file
      let kept: Promise<string> | null = null
      return {
        sha256,
        bytes,
        read: async () => (await translating(() => readOrNull(path))) ?? (await get(sha256)) ?? notThere(sha256),
        keep: () => {
          kept ??= keep(file)
          return kept
        },
        discard: () => remove(path),
      }
    },
  }
}

const readOrNull = (path: string): Promise<Uint8Array | null> => readFile(path).catch(nullWhereMissing)

const exists = (path: string): Promise<boolean> =>
  access(path)
    .then(() => true, nullWhereMissing)
    .then((found) => found ?? false)
