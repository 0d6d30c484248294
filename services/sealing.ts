// AES-256-GCM boxes: version byte | iv 12 | ciphertext | tag 16. What a box belongs to is authenticated with it, so that
// it opens nowhere else.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from './random.ts'

const version = 1
const ivLength = 12
const tagLength = 16

/** A box of `plain` under the 32-byte `key`, bound to `belongsTo`. */
export function encrypt(key: Uint8Array, plain: Uint8Array, belongsTo: readonly string[], random: Random): Buffer {
  const iv = random(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
  cipher.setAAD(binding(belongsTo))
  return Buffer.concat([Buffer.of(version), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** What is in the box; null where the key, `belongsTo` or any byte of the box is another one. */
export function decrypt(key: Uint8Array, box: Uint8Array, belongsTo: readonly string[]): Buffer | null {
  if (box.length < 1 + ivLength + tagLength || box[0] !== version) return null
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 1 + ivLength), { authTagLength: tagLength })
  decipher.setAAD(binding(belongsTo))
  decipher.setAuthTag(box.subarray(box.length - tagLength))
  try {
    return Buffer.concat([decipher.update(box.subarray(1 + ivLength, box.length - tagLength)), decipher.final()])
  } catch {
    return null
  }
}

// JSON keeps ['a', 'bc'] and ['ab', 'c'] apart.
function binding(belongsTo: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([version, ...belongsTo]))
}
