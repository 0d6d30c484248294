// The key-encryption key wraps every key of the vault. Its file lies outside the data folder, so that a copy of the data
// alone opens nothing (docs/personal-data.md).
import { randomBytes } from 'node:crypto'
import { closeSync, fstatSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Random } from '../random.ts'
import { syncFolder } from '../sync-folder.ts'

/** The key file is missing, unsafe, malformed or of another vault; the message names the variable to set. */
export class UnusableKek extends Error {
  override readonly name = 'UnusableKek'
  constructor(file: string, fault: string) {
    super(`BON_TOT_KEK_FILE: ${file} ${fault}`)
  }
}

/** The 32-byte key in `file` (64 hexadecimal digits, one line). Throws UnusableKek. */
export function readKek(file: string): Uint8Array {
  const text = readPrivate(file)
  if (text === null) throw new UnusableKek(file, 'does not exist; put back the key file that belongs to this vault')
  if (!/^[0-9a-f]{64}\r?\n?$/i.test(text))
    throw new UnusableKek(file, 'must hold exactly 64 hexadecimal digits (32 bytes)')
  return Buffer.from(text.trim(), 'hex')
}

/** As readKek; where there is no file, makes one first that only its owner can read. Of two makers at once one wins. */
export function readOrMakeKek(file: string, random: Random = randomBytes): Uint8Array {
  if (readPrivate(file) === null) makeKek(file, random)
  return readKek(file)
}

function readPrivate(file: string): string | null {
  const handle = openIfThere(file)
  if (handle === null) return null
  try {
    const { mode } = fstatSync(handle)
    const octal = (mode & 0o777).toString(8)
    if ((mode & 0o077) !== 0) throw new UnusableKek(file, `is open to others (mode ${octal}); run: chmod 600 ${file}`)
    return readFileSync(handle, 'utf8')
  } finally {
    closeSync(handle)
  }
}

function openIfThere(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new UnusableKek(file, `cannot be read (${code})`)
  }
}

// Written whole under another name and then linked: nobody ever reads half a key, and a link never replaces one.
function makeKek(file: string, random: Random): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(draft, `${Buffer.from(random(32)).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    linkSync(draft, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new UnusableKek(file, `cannot be made (${code})`)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(file))
}
