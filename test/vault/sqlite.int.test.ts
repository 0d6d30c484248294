import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Corrupt } from '../../services/store/port.ts'
import { UnusableKek } from '../../services/vault/kek.ts'
import { SubjectErased, type Vault } from '../../services/vault/port.ts'
import { openVault } from '../../services/vault/sqlite.ts'
import { emptyFolder } from '../support/folders.ts'
import { vaultContract } from './contract.ts'

type Paths = { file: string; kekFile: string }

const paths = (): Paths => {
  const folder = emptyFolder()
  return { file: join(folder, 'vault.sqlite'), kekFile: join(folder, 'kek') }
}

function open(at: Paths = paths()): Vault {
  const vault = openVault(at)
  onTestFinished(() => vault.close())
  return vault
}

function wrappedKey(file: string, subject: string): Buffer {
  const db = new DatabaseSync(file, { readOnly: true })
  const row = db.prepare('SELECT wrapped FROM keys WHERE subject = ?').get(subject) as { wrapped: Uint8Array }
  db.close()
  return Buffer.from(row.wrapped)
}

vaultContract('SQLite vault', () => open())

describe('SQLite vault, when opened again', () => {
  it('opens what was sealed and hashes alike', () => {
    const at = paths()
    const before = openVault(at)
    const sealed = before.seal('person-a', 'name', 'Nguyễn Văn A')
    const hash = before.hmac('012345678901')
    before.close()
    const vault = openVault(at)
    expect([vault.open(sealed, 'name'), vault.hmac('012345678901')]).toEqual(['Nguyễn Văn A', hash])
    vault.close()
  })
  it('shares its keys with a second process on the same file', () => {
    const at = paths()
    const [one, other] = [open(at), open(at)]
    const sealed = one.seal('person-a', 'name', 'Nguyễn Văn A')
    const again = other.seal('person-a', 'name', 'Nguyễn Văn A')
    other.erase('person-b', '1')
    expect([other.open(sealed, 'name'), one.open(again, 'name')]).toEqual(['Nguyễn Văn A', 'Nguyễn Văn A'])
    expect(() => one.seal('person-b', 'name', 'Trần Thị B')).toThrow(SubjectErased)
  })
  it('is readable by its owner alone', () => {
    const at = paths()
    open(at)
    expect([at.file, at.kekFile].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
  })
})

describe('SQLite vault, when a subject is erased', () => {
  it('leaves no byte of its wrapped keys in the file or the journal', () => {
    const at = paths()
    const vault = open(at)
    const subjects = Array.from({ length: 60 }, (_, n) => `person-${(n * 7919) % 1000}`)
    for (const subject of subjects) vault.seal(subject, 'name', 'Nguyễn Văn A')
    const boxes = subjects.map((subject) => wrappedKey(at.file, subject))
    for (const subject of subjects.slice(0, 40)) vault.erase(subject, '1')
    const raw = Buffer.concat([readFileSync(at.file), readFileSync(`${at.file}-journal`)])
    expect(boxes.map((box) => raw.includes(box.subarray(13, 45)))).toEqual(subjects.map((_, n) => n >= 40))
  })
  it('forgets it again after a backup from before was put back, and says from where to erase again', () => {
    const at = paths()
    const vault = openVault(at)
    const sealed = vault.seal('person-a', 'name', 'Nguyễn Văn A')
    vault.erase('person-b', '00000000000000000003')
    copyFileSync(at.file, `${at.file}.backup`)
    vault.erase('person-a', '00000000000000000009')
    vault.close()
    copyFileSync(`${at.file}.backup`, at.file)
    const restored = open(at)
    expect([restored.open(sealed, 'name'), restored.erasedUpTo()]).toEqual(['Nguyễn Văn A', '00000000000000000003'])
  })
})

describe('SQLite vault, when its files are not as they must be', () => {
  it('refuses a foreign key-encryption key and names the variable', () => {
    const at = paths()
    openVault(at).close()
    writeFileSync(at.kekFile, `${'ab'.repeat(32)}\n`)
    expect(() => openVault(at)).toThrow(`BON_TOT_KEK_FILE: ${at.kekFile} does not open this vault`)
  })
  it('never makes a new key for a vault that has one', () => {
    const at = paths()
    openVault(at).close()
    rmSync(at.kekFile)
    expect(() => openVault(at)).toThrow(UnusableKek)
    expect(() => statSync(at.kekFile)).toThrow('ENOENT')
  })
  it('says that a damaged file is corrupt', () => {
    const at = paths()
    openVault(at).close()
    writeFileSync(at.file, 'not a database, but long enough to be looked at as one'.repeat(100))
    expect(() => openVault(at)).toThrow(Corrupt)
  })
  it('says that a damaged key is corrupt', () => {
    const at = paths()
    const vault = open(at)
    const sealed = vault.seal('person-a', 'name', 'Nguyễn Văn A')
    const raw = readFileSync(at.file)
    const key = raw.indexOf(wrappedKey(at.file, 'person-a'))
    raw.writeUInt8(raw.readUInt8(key + 20) ^ 1, key + 20)
    writeFileSync(`${at.file}.damaged`, raw)
    const damaged = open({ ...at, file: `${at.file}.damaged` })
    expect(() => damaged.open(sealed, 'name')).toThrow('the key of person-a in the vault is damaged')
  })
})
