// What every file store says in the same way.
import { Corrupt } from '../port.ts'
import { sha256Of } from './port.ts'

/** Nothing else may become part of a path. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The bytes, when they are the ones that `sha256` names. */
export function verified(bytes: Uint8Array, sha256: string, place: string): Uint8Array {
  const actual = sha256Of(bytes)
  if (actual !== sha256)
    throw new Corrupt(`${place} should have SHA-256 ${sha256} and has ${actual}: restore it from a backup`)
  return bytes
}

export function notThere(sha256: string): never {
  throw new TypeError(`file ${sha256} was discarded and is asked for`)
}
