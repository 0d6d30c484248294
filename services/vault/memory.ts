import { randomBytes } from 'node:crypto'
import type { Position } from '../../contracts/envelope.ts'
import type { Random } from '../random.ts'
import type { Keys } from './keys.ts'
import type { Vault } from './port.ts'
import { vaultOver } from './vault.ts'

/** A vault that keeps nothing: for tests, which may inject their own `random`. */
export function memoryVault(random: Random = randomBytes): Vault {
  return vaultOver(memoryKeys(random), random)
}

function memoryKeys(random: Random): Keys {
  const keys = new Map<string, Uint8Array | 'erased'>()
  let upTo: Position | null = null
  return {
    hmacKey: random(32),
    find: (subject) => keys.get(subject) ?? 'none',
    make(subject) {
      const key = keys.get(subject) ?? random(32)
      keys.set(subject, key)
      return key
    },
    erase(subject, position) {
      keys.set(subject, 'erased')
      upTo = position
    },
    passed(position) {
      upTo = position
    },
    erasedUpTo: () => upTo,
    close() {},
  }
}
