import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Unavailable } from '../port.ts'
import { isSha256, sha256Of, verified } from './content.ts'
import type { FileStore } from './port.ts'

export type FolderOptions = {
  readonly folder: string
  /** For tools that read beside a running service: creates and cleans nothing. */
  readonly readOnly?: boolean
}

/** An unfinished write older than this is of a process that died; a younger one may be of another role on this volume. */
const abandonedAfterMs = 60 * 60 * 1000

/** Files as `ab/cdef…` below `folder`, written beside and renamed, so that a name never stands for half a file. */
export function openFolderFiles({ folder, readOnly = false }: FolderOptions): FileStore {
  const unfinished = join(folder, 'unfinished')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
  if (!readOnly) translatingSync(() => prepare(unfinished))

  const get: FileStore['get'] = async (sha256) => {
    if (!isSha256(sha256)) return null
    const bytes = await translating(() => readOrNull(pathOf(sha256)))
    return bytes && verified(bytes, sha256, pathOf(sha256))
  }
  return {
    get,
    has: async (sha256) => isSha256(sha256) && (await translating(() => exists(pathOf(sha256)))),
    put: async (bytes) => {
      if (readOnly) throw new TypeError(`put into ${folder}, which was opened to read only`)
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      // Checked and not trusted: a damaged file must come to light while its bytes are at hand, and is never overwritten.
      const present = (await get(sha256)) !== null
      await translating(async () => {
        if (!present) await writeWhole(bytes, join(unfinished, randomUUID()), path)
        // Also where it was there: the one who renamed it may not have come this far yet.
        await makeNamesDurable(folder, dirname(path))
      })
      return sha256
    },
  }
}

function prepare(unfinished: string): void {
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(unfinished)) {
    const path = join(unfinished, name)
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (modified !== undefined && modified < Date.now() - abandonedAfterMs) rmSync(path, { force: true })
  }
}

async function writeWhole(bytes: Uint8Array, unfinished: string, path: string): Promise<void> {
  try {
    const file = await open(unfinished, 'wx', 0o400)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A new name survives a power cut only once its folder is synchronised: fsync(2). */
async function makeNamesDurable(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

const readOrNull = (path: string): Promise<Uint8Array | null> => readFile(path).catch(nullWhereMissing)

const exists = (path: string): Promise<boolean> =>
  access(path)
    .then(() => true, nullWhereMissing)
    .then((found) => found ?? false)

function nullWhereMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function unavailable(error: unknown): unknown {
  const ofTheSystem = error instanceof Error && 'errno' in error
  return ofTheSystem ? new Unavailable(`files cannot be read or written: ${error.message}`, { cause: error }) : error
}

async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw unavailable(error)
  }
}

function translatingSync(work: () => void): void {
  try {
    work()
  } catch (error) {
    throw unavailable(error)
  }
}
