import { randomBytes } from 'node:crypto'
import type { Random } from '../random.ts'
import { decrypt, encrypt } from '../sealing.ts'
import { readKek, readOrMakeKek, UnusableKek } from './kek.ts'
import type { Vault } from './port.ts'
import { openFile } from './sqlite-file.ts'
import { type Ring, sqliteKeys } from './sqlite-keys.ts'
import { vaultOver } from './vault.ts'

/**
 * Opens the vault in `file`, made at need, under the key in `kekFile`, made at first start alone.
 * Throws UnusableKek, Corrupt or Unavailable.
 */
export function openVault(at: { file: string; kekFile: string; random?: Random }): Vault {
  const random = at.random ?? randomBytes
  const db = openFile(at.file)
  try {
    const ring = db.change(() => ringOf(db.hmacBox(), at.kekFile, random, db.keepHmacBox))
    return vaultOver(sqliteKeys(db, ring, random), random)
  } catch (error) {
    db.close()
    throw error
  }
}

// The wrapped HMAC key is the check value too: only the key-encryption key that wrapped it opens it.
function ringOf(kept: Uint8Array | null, kekFile: string, random: Random, keep: (box: Uint8Array) => void): Ring {
  if (kept === null) {
    const ring = { kek: readOrMakeKek(kekFile, random), hmacKey: random(32) }
    keep(encrypt(ring.kek, ring.hmacKey, ['hmac'], random))
    return ring
  }
  const kek = readKek(kekFile)
  const hmacKey = decrypt(kek, kept, ['hmac'])
  if (hmacKey === null)
    throw new UnusableKek(kekFile, 'does not open this vault; put back the key file that belongs to it')
  return { kek, hmacKey }
}
