// An election's private key at rest: AES-256-GCM under a key that lies outside the data folder, bound to its ballot.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

export function wrapped(wrappingKey: Uint8Array, key: Uint8Array, ballotId: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(ballotId))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** null where it was wrapped under another key or for another ballot. */
export function unwrapped(wrappingKey: Uint8Array, box: Uint8Array, ballotId: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, box.subarray(0, nonceBytes))
    decipher.setAAD(Buffer.from(ballotId)).setAuthTag(box.subarray(-tagBytes))
    return Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
