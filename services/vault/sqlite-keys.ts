import type { Random } from '../random.ts'
import { decrypt, encrypt } from '../sealing.ts'
import { Corrupt } from '../store/port.ts'
import type { Keys } from './keys.ts'
import type { VaultFile } from './sqlite-file.ts'

/** What is kept in memory: the key that wraps all others, and the vault's HMAC key. 32 bytes each. */
export type Ring = { readonly kek: Uint8Array; readonly hmacKey: Uint8Array }

/** Data keys in the vault's file, each wrapped by the key-encryption key. */
export function sqliteKeys(db: VaultFile, { kek, hmacKey }: Ring, random: Random): Keys {
  const find: Keys['find'] = (subject) => {
    const wrapped = db.row('SELECT wrapped FROM keys WHERE subject = ?', subject)?.wrapped
    if (wrapped instanceof Uint8Array) return unwrap(kek, subject, wrapped)
    return db.row('SELECT 1 FROM erased WHERE subject = ?', subject) === undefined ? 'none' : 'erased'
  }
  const passed: Keys['passed'] = (position) => db.run('UPDATE vault SET erased_up_to = ?', position)
  return {
    hmacKey,
    find,
    make: (subject) =>
      db.change(() => {
        const found = find(subject)
        if (found !== 'none') return found
        const key = random(32)
        db.run('INSERT INTO keys VALUES (?, ?)', subject, encrypt(kek, key, ['key', subject], random))
        return key
      }),
    erase: (subject, position) =>
      db.change(() => {
        db.run('DELETE FROM keys WHERE subject = ?', subject)
        db.run('INSERT INTO erased VALUES (?) ON CONFLICT DO NOTHING', subject)
        passed(position)
      }),
    passed,
    erasedUpTo: () => (db.row('SELECT erased_up_to FROM vault')?.erased_up_to as string | null | undefined) ?? null,
    close: () => db.close(),
  }
}

function unwrap(kek: Uint8Array, subject: string, wrapped: Uint8Array): Uint8Array {
  const key = decrypt(kek, wrapped, ['key', subject])
  if (key === null) throw new Corrupt(`the key of ${subject} in the vault is damaged`)
  return key
}
