import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../contracts/envelope.ts'
import { Corrupt, Unavailable } from '../../services/store/port.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { checkSqliteVersion, openEventFile } from '../../services/store/sqlite-file.ts'
import { envelope, envelopes } from '../support/envelopes.ts'
import { emptyFolder } from '../support/folders.ts'
import { eventsOf } from '../support/store-contract.ts'

const newFile = () => join(emptyFolder(), 'events.db')

/** A closed file of 200 events of stream `a`. */
async function filledFile(): Promise<string> {
  const file = newFile()
  const store = openSqliteStore({ file })
  await store.append('a', 'none', envelopes('a', 0, 200))
  await store.close()
  return file
}

function edit(file: string, sql: string): void {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

describe('SQLite file, when opened', () => {
  it('runs with a write-ahead log that is synchronised at each commit', () => {
    const db = openEventFile(newFile(), false)
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    db.close()
  })

  it('stores exactly the canonical bytes, and columns that say the same', async () => {
    const file = newFile()
    const store = openSqliteStore({ file })
    await store.append('a', 'none', [envelope('a', 0)])
    await store.close()
    const db = new DatabaseSync(file)
    expect(db.prepare('SELECT * FROM events').all()).toEqual([
      {
        position: 1,
        stream: 'a',
        revision: 0,
        id: 'a/0',
        type: 'ScoreSubmitted',
        body: canonicalText(envelope('a', 0)),
      },
    ])
    db.close()
  })

  it('refuses a SQLite that may lose commits', () => {
    expect(() => checkSqliteVersion('3.51.2')).toThrow('SQLite 3.51.2 may lose commits, 3.51.3 or newer is needed')
    expect(() => checkSqliteVersion('3.9.0')).toThrow('3.51.3 or newer')
    for (const version of ['3.51.3', '3.53.4', '4.0.0']) checkSqliteVersion(version)
  })

  it('refuses a place where no write-ahead log is possible', () => {
    expect(() => openSqliteStore({ file: ':memory:' })).toThrow('write-ahead log refused (journal_mode memory)')
  })

  it('refuses a folder that is not there, and a missing file where it may only read', () => {
    expect(() => openSqliteStore({ file: join(emptyFolder(), 'no', 'events.db') })).toThrow(Unavailable)
    expect(() => openSqliteStore({ file: newFile(), readOnly: true })).toThrow(Unavailable)
  })

  it('refuses a database of something else and one of a newer version', async () => {
    const other = newFile()
    edit(other, 'CREATE TABLE t (x)')
    expect(() => openSqliteStore({ file: other })).toThrow('holds no events of this service')
    const newer = await filledFile()
    edit(newer, `UPDATE meta SET value = '2' WHERE key = 'schema'`)
    expect(() => openSqliteStore({ file: newer })).toThrow('has schema 2, this service reads 1')
  })
})

describe('SQLite file, when damaged', () => {
  it('is refused where it is no database', () => {
    const file = newFile()
    writeFileSync(file, 'not a database, but long enough to be looked at'.repeat(100))
    expect(() => openSqliteStore({ file })).toThrow(Corrupt)
    expect(() => openSqliteStore({ file, readOnly: true })).toThrow(Corrupt)
  })

  it('is refused where pages are overwritten or cut off, with what to do', async () => {
    const file = await filledFile()
    const overwritten = `${file}.overwritten`
    const bytes = readFileSync(file)
    writeFileSync(overwritten, bytes.fill(0x5a, 3 * 4096, 5 * 4096))
    expect(() => openSqliteStore({ file: overwritten })).toThrow(/is damaged \(.*\): .*restore the file from a backup/s)
    truncateSync(file, Math.floor(statSync(file).size / 2))
    expect(() => openSqliteStore({ file })).toThrow(Corrupt)
  })

  it('names the position of an event that cannot be read as what it must be', async () => {
    const file = await filledFile()
    const moved = `${file}.moved`
    copyFileSync(file, moved)
    edit(file, `UPDATE events SET body = substr(body, 2) WHERE position = 7`)
    edit(moved, `UPDATE events SET body = (SELECT body FROM events WHERE position = 8) WHERE position = 7`)
    for (const damaged of [file, moved]) {
      const store = openSqliteStore({ file: damaged })
      await expect(store.read('a')).rejects.toThrow(Corrupt)
      await expect(store.readAll(null, 10)).rejects.toThrow('position 00000000000000000007')
      expect(eventsOf(await store.readAll('00000000000000000007', 1))).toEqual([envelope('a', 7)])
      await store.close()
    }
  })
})

describe('SQLite file, in use', () => {
  it('lets a tool read beside the service that writes, and append nothing', async () => {
    const file = newFile()
    const service = openSqliteStore({ file })
    await service.append('a', 'none', [envelope('a', 0)])
    const tool = openSqliteStore({ file, readOnly: true })
    expect(eventsOf(await tool.read('a'))).toEqual([envelope('a', 0)])
    await service.append('a', 0, [envelope('a', 1)])
    expect(eventsOf(await tool.read('a'))).toEqual(envelopes('a', 0, 2))
    await expect(tool.append('a', 1, [envelope('a', 2)])).rejects.toThrow('opened to read only')
    await tool.close()
    await service.append('a', 1, [envelope('a', 2)])
    await service.close()
  })

  it('fails all appends of a transaction that cannot be written, keeps none of them and goes on', async () => {
    const file = newFile()
    await openSqliteStore({ file }).close()
    edit(
      file,
      `CREATE TRIGGER fault BEFORE INSERT ON events WHEN NEW.id = 'b/1' BEGIN SELECT RAISE(ABORT, 'fault'); END`,
    )
    const store = openSqliteStore({ file })
    const together = [store.append('a', 'none', [envelope('a', 0)]), store.append('b', 'none', envelopes('b', 0, 2))]
    const outcomes = await Promise.allSettled([...together, store.append('c', 'none', [envelope('c', 0)])])
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.name)).toEqual(
      Array.from({ length: 3 }, () => 'Unavailable'),
    )
    expect(await store.head()).toBeNull()
    await store.append('a', 'none', [envelope('a', 0)])
    await store.close()
    const again = openSqliteStore({ file })
    expect(eventsOf(await again.readAll(null, 10))).toEqual([envelope('a', 0)])
    await again.close()
  })

  it('refuses a position that is not one', async () => {
    const store = openSqliteStore({ file: await filledFile(), readOnly: true })
    await expect(store.readAll('7', 1)).rejects.toThrow('position must be 20 digits, got "7"')
    await store.close()
  })

  it('writes what still waits before it closes', async () => {
    const file = newFile()
    const store = openSqliteStore({ file })
    const waiting = store.append('a', 'none', [envelope('a', 0)])
    await store.close()
    expect(eventsOf(await waiting)).toEqual([envelope('a', 0)])
  })
})
