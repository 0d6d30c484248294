// The test authority's root of this installation: made at the first start, its key encrypted beside the data.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../random.ts'
import { decrypt, encrypt } from '../sealing.ts'
import { createRoot, type Issued } from './keys/test-authority.ts'

export type RootOptions = {
  readonly folder: string
  /** 32 bytes that are not in the folder. */
  readonly wrappingKey: Uint8Array
  readonly random: Random
  /** UTC instant. */
  readonly now: () => string
}

const YEARS = 20
const belongsTo = ['test authority']

/** Throws where the key on disk does not open under the wrapping key. */
export async function testRoot({ folder, wrappingKey, random, now }: RootOptions): Promise<Issued> {
  const file = (name: string) => join(folder, name)
  if (!existsSync(file('test-root.key'))) {
    const made = await createRoot({ commonName: 'Chứng thư gốc thử nghiệm', kind: 'ec', ...validFrom(now()) })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // The key comes last: with it the pair is whole.
    writeWhole(file('test-root.der'), made.certificate)
    writeWhole(file('test-root.key'), encrypt(wrappingKey, made.privateKey, belongsTo, random))
    return made
  }
  const privateKey = decrypt(wrappingKey, readFileSync(file('test-root.key')), belongsTo)
  if (privateKey === null) {
    throw new Error(`${file('test-root.key')} does not open under this key-encryption key (BON_TOT_KEK_FILE)`)
  }
  return { certificate: new Uint8Array(readFileSync(file('test-root.der'))), privateKey: new Uint8Array(privateKey) }
}

function validFrom(now: string): { readonly from: string; readonly to: string } {
  const from = new Date(now)
  from.setUTCHours(0, 0, 0, 0)
  const to = new Date(from)
  to.setUTCFullYear(to.getUTCFullYear() + YEARS)
  return { from: from.toISOString(), to: to.toISOString() }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
