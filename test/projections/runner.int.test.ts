import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Projection, Tx } from '../../projections/projection.ts'
import { openReadModels, type ReadModelOptions } from '../../projections/runner.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { Unavailable } from '../../services/store/port.ts'
import { envelopes } from '../support/envelopes.ts'
import { emptyFolder } from '../support/folders.ts'

/** Counts events by stream, with the last revision seen; `before` may throw first. */
function counter(changes: Partial<Projection> = {}, before: (revision: number) => void = () => {}): Projection {
  return {
    name: 'counter',
    version: 1,
    tables: { counts: 'stream TEXT PRIMARY KEY, events INTEGER NOT NULL, last INTEGER NOT NULL' },
    on: {},
    each: (tx, { stream, revision }) => {
      count(tx, stream, revision)
      before(revision)
    },
    ...changes,
  }
}

function count(tx: Tx, stream: string, revision: number): void {
  tx.run(
    'INSERT INTO {counts} VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET events = events + 1, last = excluded.last',
    ...[stream, revision],
  )
}

const other: Projection = {
  name: 'other',
  version: 1,
  tables: { seen: 'position TEXT PRIMARY KEY' },
  on: {},
  each: (tx, { position }) => tx.insert('seen', { position }),
}

async function storeOf(events: number) {
  const store = memoryStore()
  for (let from = 0; from < events; from += 100) {
    const expected = from === 0 ? 'none' : from - 1
    await store.append('branch-1', expected, envelopes('branch-1', from, Math.min(100, events - from)))
  }
  return store
}

function open(options: ReadModelOptions) {
  const models = openReadModels(options)
  onTestFinished(() => models.close())
  return models
}

const counts = 'SELECT stream, events, last FROM counts'
const position = (ordinal: number) => String(ordinal).padStart(20, '0')

describe('read models, following a store', () => {
  it('handle every event once, over several pages', async () => {
    const models = open({ file: ':memory:', projections: [counter()], store: await storeOf(1_000) })
    await models.caughtUp
    expect(models.all(counts)).toEqual([{ stream: 'branch-1', events: 1_000, last: 999 }])
    expect(models.position()).toBe(position(1_000))
  })

  it('see a new event without being asked', async () => {
    const store = await storeOf(3)
    const models = open({ file: ':memory:', projections: [counter()], store })
    await models.caughtUp
    const [stored] = await store.append('branch-1', 2, envelopes('branch-1', 3, 1))
    expect(await models.waitFor(stored!.position, 5_000)).toBe(true)
    expect(models.all(counts)).toEqual([{ stream: 'branch-1', events: 4, last: 3 }])
  })

  it('say at once that a handled position is passed, and in time that one to come is not', async () => {
    const models = open({ file: ':memory:', projections: [counter()], store: await storeOf(3) })
    await models.caughtUp
    expect(await models.waitFor(position(3), 0)).toBe(true)
    expect(await models.waitFor(position(4), 20)).toBe(false)
  })

  it('let go of those who wait when they close', async () => {
    const models = openReadModels({ file: ':memory:', projections: [counter()], store: await storeOf(3) })
    const waiting = models.waitFor(position(4), 60_000)
    await models.close()
    expect(await waiting).toBe(false)
  })

  it('refuse to be read before they are built', async () => {
    const models = open({ file: ':memory:', projections: [counter()], store: await storeOf(3) })
    expect(() => models.all(counts)).toThrow(Unavailable)
    await models.caughtUp
  })
})

describe('a handler that throws in the middle of a page', () => {
  it('leaves rows and checkpoint at the event before, and harms no other projection', async () => {
    const failing = counter({}, (revision) => {
      if (revision === 7) throw new Error('revision 7 is too much')
    })
    const said: object[] = []
    const log = { error: (fields: object) => void said.push(fields) }
    const models = open({ file: ':memory:', projections: [failing, other], store: await storeOf(20), log })
    await models.caughtUp
    expect(models.all(counts)).toEqual([{ stream: 'branch-1', events: 7, last: 6 }])
    expect(models.get('SELECT count(*) n FROM seen')).toEqual({ n: 20 })
    expect(models.state()).toEqual([
      { name: 'counter', version: 1, position: position(7), failing: 'Error: revision 7 is too much' },
      { name: 'other', version: 1, position: position(20), failing: null },
    ])
    expect(await models.waitFor(position(8), 0)).toBe(false)
    expect(said[0]).toMatchObject({ projection: 'counter', after: position(7) })
  })

  it('is tried again and goes on once it can', async () => {
    let broken = true
    const failing = counter({}, (revision) => {
      if (broken && revision === 7) throw new Error('not now')
    })
    const models = open({ file: ':memory:', projections: [failing], store: await storeOf(20) })
    await models.caughtUp
    broken = false
    expect(await models.waitFor(position(20), 10_000)).toBe(true)
    expect(models.all(counts)).toEqual([{ stream: 'branch-1', events: 20, last: 19 }])
    expect(models.state()[0]!.failing).toBeNull()
  })

  it('ends a rebuild, and the old rows stay', async () => {
    let broken = false
    const failing = counter({}, () => {
      if (broken) throw new Error('broken since')
    })
    const models = open({ file: ':memory:', projections: [failing], store: await storeOf(5) })
    await models.caughtUp
    broken = true
    await expect(models.rebuild()).rejects.toThrow('projection counter cannot handle the first event')
    expect(models.all(counts)).toEqual([{ stream: 'branch-1', events: 5, last: 4 }])
    expect(tablesOf(models)).toEqual(['builds', 'counts_v1_g1'])
  })
})

describe('a projection of a new version', () => {
  it('is built from the first event, then takes the place of the old one', async () => {
    const file = join(emptyFolder(), 'read-models.db')
    const store = await storeOf(300)
    const old = openReadModels({ file, projections: [counter(), other], store })
    await old.caughtUp
    await old.close()
    const tables = { counts: 'stream TEXT PRIMARY KEY, events INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER' }
    const each: NonNullable<Projection['each']> = (tx, { stream, revision }) => {
      tx.run(
        'INSERT INTO {counts} VALUES (?, 1, ?, ?) ON CONFLICT DO UPDATE SET events = events + 1',
        stream,
        revision,
        revision,
      )
    }
    const models = open({ file, projections: [counter({ version: 2, tables, each }), other], store })
    await models.caughtUp
    expect(models.all('SELECT * FROM counts')).toEqual([{ stream: 'branch-1', events: 300, last: 0, first: 0 }])
    expect(tablesOf(models)).toEqual(['builds', 'counts_v2_g2', 'seen_v1_g1'])
  })

  it('is recognised by its tables where the number was forgotten', async () => {
    const file = join(emptyFolder(), 'read-models.db')
    const store = await storeOf(3)
    const old = openReadModels({ file, projections: [counter()], store })
    await old.caughtUp
    await old.close()
    const models = open({ file, projections: [counter({ indexes: ['{counts} (last)'] })], store })
    await models.caughtUp
    expect(tablesOf(models)).toEqual(['builds', 'counts_v1_g2'])
  })

  it('leaves nothing of a projection that is gone', async () => {
    const file = join(emptyFolder(), 'read-models.db')
    const store = await storeOf(3)
    const old = openReadModels({ file, projections: [counter(), other], store })
    await old.caughtUp
    await old.close()
    const models = open({ file, projections: [other], store })
    await models.caughtUp
    expect(tablesOf(models)).toEqual(['builds', 'seen_v1_g1'])
  })
})

function tablesOf(models: { all<R>(sql: string): R[] }): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
  return models.all<{ name: string }>(sql).map(({ name }) => name)
}
