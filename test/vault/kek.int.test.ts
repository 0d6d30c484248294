import { execFile } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readKek, readOrMakeKek } from '../../services/vault/kek.ts'
import { emptyFolder } from '../support/folders.ts'

describe('key-encryption key, when there is no file', () => {
  it('is made for its owner alone and stays the same', () => {
    const file = join(emptyFolder(), 'kek')
    const made = readOrMakeKek(file)
    expect(made.length).toBe(32)
    expect(readOrMakeKek(file)).toEqual(made)
    expect(readFileSync(file, 'utf8')).toBe(`${Buffer.from(made).toString('hex')}\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
  it('is not made by a plain read', () => {
    const file = join(emptyFolder(), 'kek')
    expect(() => readKek(file)).toThrow(`BON_TOT_KEK_FILE: ${file} does not exist`)
  })
  it('is one and the same for processes that start together, and leaves no draft', async () => {
    const folder = emptyFolder()
    const script = `import { readOrMakeKek } from ${JSON.stringify(join(import.meta.dirname, '../../services/vault/kek.ts'))}
      process.stdout.write(Buffer.from(readOrMakeKek(${JSON.stringify(join(folder, 'kek'))})).toString('hex'))`
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    const keys = (await Promise.all(Array.from({ length: 5 }, start))).map(({ stdout }) => stdout)
    expect(new Set(keys)).toEqual(new Set([readFileSync(join(folder, 'kek'), 'utf8').trim()]))
    expect(readdirSync(folder)).toEqual(['kek'])
  })
  it('names the variable where it cannot be made', () => {
    const file = join(emptyFolder(), 'nowhere', 'kek')
    expect(() => readOrMakeKek(file)).toThrow(`BON_TOT_KEK_FILE: ${file} cannot be made (ENOENT)`)
  })
})

describe('key-encryption key, when the file is not as it must be', () => {
  const digits = 'ab'.repeat(32)
  const written = (text: string, mode = 0o600): string => {
    const file = join(emptyFolder(), 'kek')
    writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }
  it.each([0o640, 0o604, 0o660, 0o602])('refuses mode %o', (mode) => {
    const file = written(digits, mode)
    expect(() => readOrMakeKek(file)).toThrow(
      `BON_TOT_KEK_FILE: ${file} is open to others (mode ${mode.toString(8)}); run: chmod 600 ${file}`,
    )
  })
  it.each(['', digits.slice(1), `${digits}ab`, `${digits}\n${digits}\n`, 'z'.repeat(64)])('refuses %j', (text) => {
    const file = written(text)
    expect(() => readKek(file)).toThrow(`BON_TOT_KEK_FILE: ${file} must hold exactly 64 hexadecimal digits`)
  })
  it('takes one that was typed in upper case', () => {
    expect(readKek(written(`${digits.toUpperCase()}\r\n`))).toEqual(Buffer.from(digits, 'hex'))
  })
})
