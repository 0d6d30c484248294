import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type FileLock, tryFileLock } from './store/file-lock.ts'

export type DataFolderLock = { release(): void }

type Owner = { readonly pid: number; readonly host: string; readonly since: string }

/** How long a process that has the lock may take to say who it is, or one that ends to let go. */
const patienceMs = 3_000
const napMs = 25

/**
 * Creates `folder` (0700) and makes this process its only owner until `release` or the process' end, however it ends.
 * `since` (an instant) is shown to whoever comes second. Throws FolderInUse or UnusableFolder.
 */
export function lockDataFolder(folder: string, since = new Date().toISOString()): DataFolderLock {
  makeFolder(folder)
  const lock = acquire(folder)
  const said = join(folder, 'owner.json')
  // Renamed into place: the second one must not read half of it.
  const owner: Owner = { pid: process.pid, host: hostname(), since }
  writeFileSync(`${said}.new`, JSON.stringify(owner), { mode: 0o600 })
  renameSync(`${said}.new`, said)
  let held = true
  return {
    release: () => {
      if (!held) return
      held = false
      rmSync(said, { force: true })
      lock.release()
    },
  }
}

/** Another process owns the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor(folder: string, owner: Owner | null) {
    const by = owner ? `process ${owner.pid} on ${owner.host} since ${owner.since}` : 'another process'
    super(`${folder} is in use by ${by}: stop it first, or set BON_TOT_DATA to another folder`)
  }
}

/** The data folder cannot be made or written. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder'
  constructor(folder: string, cause: unknown) {
    const { code } = cause as NodeJS.ErrnoException
    super(`${folder} cannot be used as data folder (${code}): set BON_TOT_DATA to one that this user may write`, {
      cause,
    })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new UnusableFolder(folder, error)
  }
}

function acquire(folder: string): FileLock {
  const file = join(folder, 'owner.lock')
  for (let waited = 0; ; waited += napMs) {
    const lock = tryFileLock(file)
    if (lock) return lock
    const owner = ownerOf(folder)
    // The lock alone decides. Its holder may not have written its name yet, and the one read may be of a dead process.
    if (owner && (owner.host !== hostname() || isAlive(owner.pid))) throw new FolderInUse(folder, owner)
    if (waited >= patienceMs) throw new FolderInUse(folder, null)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, napMs)
  }
}

function ownerOf(folder: string): Owner | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as Owner
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
