import { createHmac } from 'node:crypto'
import type { Sealed } from '../../contracts/values.ts'
import type { Random } from '../random.ts'
import { decrypt, encrypt } from '../sealing.ts'
import { Corrupt } from '../store/port.ts'
import type { Keys } from './keys.ts'
import { SubjectErased, type Vault } from './port.ts'

/** The vault over a table of keys: one sealed form, whatever keeps the keys. */
export function vaultOver(keys: Keys, random: Random): Vault {
  return {
    seal(subject, field, text) {
      const found = keys.find(subject)
      const key = found === 'none' ? keys.make(subject) : found
      if (key === 'erased') throw new SubjectErased(subject)
      const box = encrypt(key, Buffer.from(text), [subject, field], random)
      return { subject, sealed: box.toString('base64url') }
    },
    open: (sealed, field) => openWith(keys, sealed, field),
    erase: (subject, position) => keys.erase(subject, position),
    passed: (position) => keys.passed(position),
    erasedUpTo: () => keys.erasedUpTo(),
    hmac: (text) => createHmac('sha256', keys.hmacKey).update(text).digest('hex'),
    close: () => keys.close(),
  }
}

function openWith(keys: Keys, { subject, sealed }: Sealed, field: string): string | null {
  const key = keys.find(subject)
  if (key === 'erased') return null
  if (key === 'none') throw new Corrupt(`the vault has no key of ${subject} and no record that it was erased`)
  const plain = decrypt(key, Buffer.from(sealed, 'base64url'), [subject, field])
  if (plain === null) throw new Corrupt(`${field} of ${subject} does not open with its key`)
  return plain.toString()
}
