// Files on their way in. They lie on the volume of the kept ones, so that a rename keeps them.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileTooLarge } from './port.ts'
import { translating } from './system-errors.ts'

/** An unfinished write older than this is of a process that died; a younger one may be of another role on this volume. */
const abandonedAfterMs = 60 * 60 * 1000

export type Unfinished = { readonly path: string; readonly sha256: string; readonly bytes: number }

/** Makes the folder, and clears away what killed writes left in it. */
export function prepare(unfinished: string): void {
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(unfinished)) {
    const path = join(unfinished, name)
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (modified !== undefined && modified < Date.now() - abandonedAfterMs) rmSync(path, { force: true })
  }
}

/** Writes all chunks into a new file, a chunk at a time; the file is gone again where this throws. */
export async function write(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  unfinished: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Unfinished> {
  const path = join(unfinished, randomUUID())
  const file = await translating(() => open(path, 'wx', 0o400))
  try {
    const written = await writeAll(file, chunks, limit)
    await translating(() => file.close())
    return { path, ...written }
  } catch (error) {
    await file.close().catch(() => undefined)
    await remove(path)
    throw error
  }
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > limit) throw new FileTooLarge(limit)
    hash.update(chunk)
    await translating(() => file.writeFile(chunk))
  }
  return { sha256: hash.digest('hex'), bytes }
}

export const remove = (path: string): Promise<void> => translating(() => rm(path, { force: true }))

/** Gives the file its name, once its bytes have reached the disk. */
export async function settle(from: string, to: string): Promise<void> {
  await synchronise(from)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
}

/** Bytes, and new names in a folder, survive a power cut only once they are synchronised: fsync(2). */
export async function synchronise(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}
