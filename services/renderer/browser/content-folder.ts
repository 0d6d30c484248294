// Folders that are whole or absent: filled beside their place, then renamed. A killed fill leaves only a stale
// temporary folder, and two processes that fill at once both end with the same content.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const MARKER = 'complete.json'
const STALE_AFTER_MS = 10 * 60_000

/** What a filled folder holds: file name to size in bytes and SHA-256, recorded while it was written. */
export type Contents = Record<string, { size: number; sha256: string }>

/**
 * Path of `parent/name`, filled by `fill` when it is absent or damaged. On reuse only the sizes and the recorded
 * hashes are compared, since hashing 200 MB at every start would cost more than the printing.
 */
export async function ensureFolder(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<Contents>,
): Promise<string> {
  const folder = join(parent, name)
  if (await isWhole(folder)) return folder
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await sweep(parent)
  const temporary = join(parent, `.filling-${randomBytes(8).toString('hex')}`)
  await mkdir(temporary, { mode: 0o755 })
  try {
    await writeFile(join(temporary, MARKER), JSON.stringify(await fill(temporary)), { flush: true })
    await putInPlace(temporary, folder)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return folder
}

async function putInPlace(temporary: string, folder: string): Promise<void> {
  try {
    await rename(temporary, folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    if (await isWhole(folder)) return
    await rename(folder, `${temporary}-damaged`)
    await rename(temporary, folder)
    await rm(`${temporary}-damaged`, { recursive: true, force: true })
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    await refuseForeign(folder)
    const contents = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Contents
    for (const [file, { size }] of Object.entries(contents))
      if ((await stat(join(folder, file))).size !== size) return false
    return true
  } catch (error) {
    if (error instanceof ForeignFolder) throw error
    return false
  }
}

/** The cache folder could have been written by another user, who would then choose what we execute. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder'
}

async function refuseForeign(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder)
  const ours = process.getuid?.()
  if (ours !== undefined && uid !== ours && uid !== 0)
    throw new ForeignFolder(`${folder} belongs to user ${uid}: remove it or choose another cache folder`)
  if ((mode & 0o022) !== 0)
    throw new ForeignFolder(
      `${folder} can be written by other users: run chmod go-w on it or choose another cache folder`,
    )
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('.filling-')) continue
    const age = Date.now() - (await stat(join(parent, name)).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > STALE_AFTER_MS) await rm(join(parent, name), { recursive: true, force: true })
  }
}
