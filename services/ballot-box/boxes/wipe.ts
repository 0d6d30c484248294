import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../../sync-folder.ts'

/**
 * Overwrites a file and removes it; nothing where there is none. A disk that writes elsewhere may keep the old blocks:
 * what makes a box unreadable for good is that its key is gone with it (docs/ballot.md).
 */
export function wipe(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return
  const file = openSync(path, 'r+')
  try {
    writeSync(file, Buffer.alloc(size), 0, size, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  rmSync(path, { force: true })
  syncFolder(dirname(path))
}
