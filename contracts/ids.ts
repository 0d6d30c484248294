import { createHash } from 'node:crypto'
import { v5 } from 'uuid'

/** Namespace of every derived id of this service (a random UUID, fixed once). */
const namespace = 'b0f1c6a2-5d1e-4f0a-9a37-6a1f0c8de7b4'

/** UUIDv5 of the given parts (RFC 9562). */
export function derivedUuid(...parts: readonly string[]): string {
  return v5(parts.join('\n'), namespace)
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 26 characters of base32 (130 bits of SHA-256 over the parts): an opaque id that the same parts give again. */
export function derivedId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest()
  let bits = BigInt(`0x${digest.toString('hex')}`) >> 126n
  let id = ''
  for (let n = 0; n < 26; n++) {
    id = `${alphabet[Number(bits & 31n)]}${id}`
    bits >>= 5n
  }
  return id
}
