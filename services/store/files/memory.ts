import { sha256Of } from './content.ts'
import type { FileStore } from './port.ts'

/** Files in the memory of this process. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      kept.set(sha256, Uint8Array.from(bytes))
      return sha256
    },
    // A copy each time, so that nobody can change what another one reads.
    get: async (sha256) => {
      const bytes = kept.get(sha256)
      return bytes ? Uint8Array.from(bytes) : null
    },
    has: async (sha256) => kept.has(sha256),
  }
}
