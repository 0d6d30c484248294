import { chmodSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolderFiles } from '../../../services/store/files/folder.ts'
import { FileTooLarge } from '../../../services/store/files/port.ts'
import { Corrupt, Unavailable } from '../../../services/store/port.ts'
import { emptyFolder } from '../../support/folders.ts'

const bytes = new TextEncoder().encode('abc')
const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const place = (folder: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

describe('folder of files', () => {
  it('keeps a file under its name, closed to writing, and leaves nothing unfinished', async () => {
    const folder = emptyFolder()
    await openFolderFiles({ folder }).put(bytes)
    expect(Uint8Array.from(readFileSync(place(folder)))).toEqual(bytes)
    expect(statSync(place(folder)).mode & 0o777).toBe(0o400)
    expect(readdirSync(join(folder, 'unfinished'))).toEqual([])
    expect(await openFolderFiles({ folder }).has(sha256)).toBe(true)
  })

  it('says Corrupt of a file whose bytes are others, and does not write over it', async () => {
    const folder = emptyFolder()
    const files = openFolderFiles({ folder })
    await files.put(bytes)
    chmodSync(place(folder), 0o600)
    writeFileSync(place(folder), 'abd')
    await expect(files.get(sha256)).rejects.toThrow(Corrupt)
    await expect(files.put(bytes)).rejects.toThrow(Corrupt)
    expect(readFileSync(place(folder), 'utf8')).toBe('abd')
  })

  it('clears away at start what a killed write left, and nothing that may still be written', async () => {
    const folder = emptyFolder()
    openFolderFiles({ folder })
    const [left, young] = [join(folder, 'unfinished', 'left'), join(folder, 'unfinished', 'young')]
    writeFileSync(left, 'ha')
    writeFileSync(young, 'ha')
    const anHourAgo = Date.now() / 1000 - 3_601
    utimesSync(left, anHourAgo, anHourAgo)
    openFolderFiles({ folder, readOnly: true })
    expect(readdirSync(join(folder, 'unfinished'))).toEqual(['left', 'young'])
    openFolderFiles({ folder })
    expect(readdirSync(join(folder, 'unfinished'))).toEqual(['young'])
  })

  it('answers Unavailable where the folder cannot be used', async () => {
    const notAFolder = join(emptyFolder(), 'file')
    writeFileSync(notAFolder, '')
    expect(() => openFolderFiles({ folder: notAFolder })).toThrow(Unavailable)
    await expect(openFolderFiles({ folder: notAFolder, readOnly: true }).get(sha256)).rejects.toThrow(Unavailable)
  })

  it('reads and never writes where it is opened to read only', async () => {
    const folder = emptyFolder()
    const files = openFolderFiles({ folder, readOnly: true })
    expect(await files.get(sha256)).toBeNull()
    await expect(files.put(bytes)).rejects.toThrow('opened to read only')
    expect(readdirSync(folder)).toEqual([])
  })

  it('holds a file that comes in as unfinished, until it is kept, discarded, broken off or too long', async () => {
    const folder = emptyFolder()
    const files = openFolderFiles({ folder })
    const unfinished = () => readdirSync(join(folder, 'unfinished')).length
    const arriving = async function* (last: () => void = () => undefined) {
      yield bytes
      last()
    }
    const [kept, discarded] = [
      await files.receive(arriving(), { limit: 3 }),
      await files.receive(arriving(), { limit: 3 }),
    ]
    expect([unfinished(), existsSync(place(folder))]).toEqual([2, false])
    await discarded.discard()
    expect([unfinished(), existsSync(place(folder))]).toEqual([1, false])
    await kept.keep()
    expect([unfinished(), statSync(place(folder)).mode & 0o777]).toEqual([0, 0o400])
    const broken = arriving(() => {
      expect(unfinished()).toBe(1)
      throw new Error('gone')
    })
    await expect(files.receive(broken, { limit: 3 })).rejects.toThrow('gone')
    await expect(files.receive(arriving(), { limit: 2 })).rejects.toThrow(FileTooLarge)
    expect(unfinished()).toBe(0)
  })
})
