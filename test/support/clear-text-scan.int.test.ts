import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { scanForClearText } from './clear-text-scan.ts'
import { emptyFolder } from './folders.ts'

const word = 'Nguyễn Thị Đào'
const padding = Buffer.from('xx')

function scanOf(content: Buffer | string) {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'file'), Buffer.concat([padding, Buffer.from(content), padding]))
  return scanForClearText(folder, [word])
}

describe('scan for clear text, when a word was planted', () => {
  const json = (text: string) =>
    text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const nfd = word.normalize('NFD')
  it.each([
    ['UTF-8 NFC', Buffer.from(word)],
    ['UTF-8 NFD', Buffer.from(nfd)],
    ['UTF-16LE NFC', Buffer.from(word, 'utf16le')],
    ['UTF-16LE NFD', Buffer.from(nfd, 'utf16le')],
    ['UTF-16BE NFC', Buffer.from(word, 'utf16le').swap16()],
    ['JSON escapes NFC', Buffer.from(json(word))],
    ['JSON escapes NFC', Buffer.from(json(word).replace(/u[0-9a-f]{4}/g, (code) => `u${code.slice(1).toUpperCase()}`))],
    ['JSON escapes NFD', Buffer.from(JSON.stringify(json(nfd)).slice(1, -1))],
    ['percent-encoding NFC', Buffer.from(encodeURIComponent(word))],
  ])('finds it as %s, with its place', (as, content) => {
    expect(scanOf(content)).toEqual([{ file: 'file', offset: 2, word, as }])
  })
  it.each([0, 1, 2, 3])('finds it in base64 after %d other bytes', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const content = Buffer.concat([Buffer.alloc(before, 'q'), Buffer.from(word), Buffer.from('…sau')])
      expect(scanOf(content.toString(encoding))).toHaveLength(1)
    }
  })
  it('finds it each time', () => {
    expect(scanOf(`${word} và ${word}`).map(({ offset }) => offset)).toEqual([2, 2 + Buffer.byteLength(`${word} và `)])
  })
  it('finds it in the free pages of a database and in its write-ahead log', () => {
    const folder = emptyFolder()
    const db = new DatabaseSync(join(folder, 'db.sqlite'))
    db.exec(`PRAGMA secure_delete = OFF; CREATE TABLE t (a); INSERT INTO t VALUES ('${word}'); DELETE FROM t;`)
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA encoding = 'UTF-8'; INSERT INTO t VALUES ('${word}')`)
    const files = scanForClearText(folder, [word]).map(({ file }) => file)
    db.close()
    expect(new Set(files)).toEqual(new Set(['db.sqlite', 'db.sqlite-wal']))
  })
})

describe('scan for clear text, when it looks through a folder', () => {
  const planted = () => {
    const folder = emptyFolder()
    for (const path of ['files/ab', 'files-of-others', 'logs']) mkdirSync(join(folder, path), { recursive: true })
    for (const path of ['files/ab/1.pdf', 'files-of-others/2', 'logs/api.log', 'store'])
      appendFileSync(join(folder, path), word)
    return folder
  }
  const files = (exclude: readonly string[]) => scanForClearText(planted(), [word], { exclude }).map(({ file }) => file)
  it('reads every file of it', () => {
    expect(files([])).toEqual(['files-of-others/2', 'files/ab/1.pdf', 'logs/api.log', 'store'])
  })
  it('leaves out the files and folders it was told to', () => {
    expect(files(['files/', 'logs/api.log'])).toEqual(['files-of-others/2', 'store'])
  })
  it('finds nothing where nothing is', () => {
    expect(scanOf('Nguyễn Thị Đà Đào')).toEqual([])
  })
  it('refuses words that are found by chance', () => {
    expect(() => scanForClearText(emptyFolder(), ['Lan'])).toThrow('"Lan" is too short to be searched for')
  })
})
