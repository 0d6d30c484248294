import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes the names in `folder`, new ones and removed ones, survive a power cut: fsync(2). */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
