import { notThere } from './content.ts'
import { type FileStore, FileTooLarge, sha256Of } from './port.ts'

/** Files in the memory of this process. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>()
  const put: FileStore['put'] = async (bytes) => {
    const sha256 = sha256Of(bytes)
    kept.set(sha256, Uint8Array.from(bytes))
    return sha256
  }
  return {
    put,
    // A copy each time, so that nobody can change what another one reads.
    get: async (sha256) => {
      const bytes = kept.get(sha256)
      return bytes ? Uint8Array.from(bytes) : null
    },
    has: async (sha256) => kept.has(sha256),
    receive: async (stream, { limit }) => {
      const bytes = await gathered(stream, limit)
      const sha256 = sha256Of(bytes)
      let staged: Uint8Array | null = bytes
      return {
        sha256,
        bytes: bytes.length,
        read: async () => Uint8Array.from(kept.get(sha256) ?? staged ?? notThere(sha256)),
        keep: () => put(staged ?? kept.get(sha256) ?? notThere(sha256)),
        discard: async () => {
          staged = null
        },
      }
    },
  }
}

async function gathered(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) throw new FileTooLarge(limit)
    chunks.push(Uint8Array.from(chunk))
  }
  return Buffer.concat(chunks)
}
