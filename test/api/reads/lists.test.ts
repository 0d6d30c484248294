import { Check, Errors } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { projections } from '../../../projections/all.ts'
import type { Rows } from '../../../projections/projection.ts'
import { openReadModels } from '../../../projections/runner.ts'
import { reads } from '../../../services/api/reads/index.ts'
import type { Viewer } from '../../../services/api/reads/read.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { branchStory } from '../../support/branch-story.ts'
import { recorderOf } from '../../support/events.ts'
import { established, published, seasonOpened } from '../../support/season-events.ts'

type Item = Record<string, unknown>
type Listed = { items: Item[]; next?: string }

const everyone: Viewer = { role: 'administrator', organisation: null, today: '2025-01-20' }
const branchA: Viewer = { role: 'clerk', organisation: 'a', today: '2025-01-20' }
const committee: Viewer = { role: 'committee', organisation: 'committee', today: '2025-01-20' }
const params = { id: 'ca', year: 2024 }

let models: Rows

beforeAll(async () => {
  const store = memoryStore()
  const { record } = recorderOf(store)
  await record('organisation-committee', established('Đảng bộ bộ phận Đồng Tâm'))
  await record('organisation-elsewhere', established('Đảng bộ khác'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  for (const branch of ['a', 'b', 'c']) for (const told of branchStory(branch)) await record(...told)
  const opened = openReadModels({ file: ':memory:', projections, store })
  await opened.caughtUp
  models = opened
  return () => opened.close()
})

/** The list at `path`, asked as `viewer`. */
function list(path: string, query: object = {}, viewer = everyone): Listed {
  const route = reads.find((one) => one.path === path)!
  const needed = path === '/v1/standings' ? { year: 2024 } : path === '/v1/deadlines' ? { asOf: '2024-12-31' } : {}
  return route.read(models, params, { ...needed, ...query }, viewer) as Listed
}

const ids = ({ items }: Listed) => items.map(({ id, candidacyId }) => id ?? candidacyId)

describe.each(reads.map(({ path }) => path))('GET %s', (path) => {
  it('answers by its schema, with something in it', () => {
    const { response } = reads.find((one) => one.path === path)!
    const found = list(path)
    expect(Check(response, found) ? [] : Errors(response, found)).toEqual([])
    expect(found.items).not.toEqual([])
  })

  it('gives in pages of one what it gives at once', () => {
    const whole = list(path, { limit: 200 })
    const paged: Item[] = []
    for (let cursor: string | undefined, n = 0; n === 0 || cursor !== undefined; n++) {
      const { items, next } = list(path, { limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      expect(items).toHaveLength(1)
      paged.push(...items)
      cursor = next
    }
    expect(paged).toEqual(whole.items)
  })

  it('refuses a cursor that it did not give', () => {
    expect(list(path, { cursor: Buffer.from('["a","b","c"]').toString('base64url') })).toMatchObject({
      refused: { code: 'INVALID_REQUEST', errors: [{ pointer: '/cursor' }] },
    })
  })
})

describe('a branch', () => {
  it.each([
    ['/v1/candidacies', ['ca']],
    ['/v1/standings', ['ca']],
    ['/v1/rounds', ['ra']],
    ['/v1/documents', ['da']],
    ['/v1/dossiers', ['ca']],
    ['/v1/persons', ['pa']],
    ['/v1/keys', ['ka']],
  ])('sees its own of %s', (path, own) => {
    expect(ids(list(path, {}, branchA))).toEqual(own)
  })

  it('sees the whole tree, the seasons and the frameworks', () => {
    expect(ids(list('/v1/organisations', {}, branchA))).toEqual(['committee', 'elsewhere', 'a', 'b', 'c'])
    expect(ids(list('/v1/seasons', {}, branchA))).toEqual(['season2024'])
    expect(ids(list('/v1/frameworks', {}, branchA))).toEqual(['framework1'])
  })
})

describe('a committee', () => {
  it.each([
    '/v1/candidacies',
    '/v1/standings',
    '/v1/rounds',
    '/v1/documents',
    '/v1/dossiers',
    '/v1/persons',
    '/v1/keys',
  ])('sees of %s what everybody below it has, and another one nothing', (path) => {
    expect(list(path, {}, committee)).toEqual(list(path))
    expect(list(path, {}, { role: 'committee', organisation: 'elsewhere', today: '2025-01-20' })).toEqual({ items: [] })
  })
})

describe('filters', () => {
  it.each<[path: string, query: object, found: string[]]>([
    ['/v1/candidacies', { organisation: 'b' }, ['cb']],
    ['/v1/candidacies', { organisation: 'committee', year: 2024 }, ['ca', 'cb', 'cc']],
    ['/v1/candidacies', { year: 2023 }, []],
    ['/v1/candidacies', { state: 'appraised' }, ['ca', 'cb', 'cc']],
    ['/v1/candidacies', { state: 'registered' }, []],
    ['/v1/standings', { under: 'c' }, ['cc']],
    ['/v1/documents', { candidacy: 'cb' }, ['db']],
    ['/v1/documents', { organisation: 'committee', state: 'issued' }, ['da', 'db', 'dc']],
    ['/v1/documents', { state: 'failed' }, []],
    ['/v1/dossiers', { candidacy: 'cb' }, ['cb']],
    ['/v1/dossiers', { organisation: 'c' }, ['cc']],
    ['/v1/rounds', { candidacy: 'cb', season: 'season2024', state: 'closed' }, ['rb']],
    ['/v1/organisations', { under: 'committee', kind: 'branch' }, ['a', 'b', 'c']],
    ['/v1/organisations', { name: 'DONG tam' }, ['committee']],
    ['/v1/organisations', { name: 'đảng bộ' }, ['committee', 'elsewhere']],
    ['/v1/seasons', { year: 2024, organisation: 'committee' }, ['season2024']],
    ['/v1/frameworks', { year: 2024, model: 'four-good-branch' }, ['framework1']],
    ['/v1/frameworks', { year: 2020 }, []],
    ['/v1/persons', { organisation: 'b' }, ['pb']],
    ['/v1/keys', { organisation: 'b' }, ['kb']],
  ])('of %s %j', (path, query, found) => {
    expect(ids(list(path, query))).toEqual(found)
  })
})

describe('items', () => {
  const at = (path: string) => list(path, {}, branchA).items[0]
  const sha = (digit: string) => digit.repeat(64)

  it('of a candidacy hold points as decimals and what rounds did', () => {
    expect(at('/v1/candidacies')).toMatchObject({
      state: 'appraised',
      selfAssessment: { total: 95.5, maximum: 100, classification: 'excellent' },
      appraisal: { total: 95, maximum: 100, classification: 'excellent', conclusion: 'propose' },
      outcomes: [{ level: 'branch', outcome: 'proposed', certificate: true, roundId: 'ra', on: '2024-12-10' }],
    })
  })

  it('of a paper hold the issued file, its number and no step that still waits', () => {
    expect(at('/v1/documents')).toEqual({
      id: 'da',
      type: 'count-record',
      organisationId: 'a',
      source: { stream: 'ballot', id: 'ba' },
      candidacies: ['ca'],
      layout: 'hd36-2018',
      date: '2024-12-10',
      numbering: 'service',
      state: 'issued',
      number: 1,
      symbol: 'BB/CB',
      signedOn: '2024-12-10',
      file: { sha256: sha('d'), pages: 3 },
      scan: { sha256: sha('d'), pages: 3 },
      signatures: [],
      cancelled: [],
      waiting: [],
      revision: 6,
      position: expect.stringMatching(/^\d{20}$/),
    })
  })

  it('of a round hold its ballot', () => {
    expect(at('/v1/rounds')).toMatchObject({
      state: 'closed',
      candidacies: ['ca'],
      summoned: 1,
      present: 1,
      ballots: [
        {
          id: 'ba',
          turn: 1,
          state: 'closed',
          quorumMet: true,
          results: [{ candidacyId: 'ca', yes: 6, no: 1, blank: 0, base: 7, passed: true }],
        },
      ],
    })
  })

  it('of a key hold nothing of its secret', () => {
    expect(JSON.stringify(list('/v1/keys'))).not.toContain(sha('e'))
  })
})
