// What lists and trails show of a season with a return, a withdrawal, a second attempt, late steps and its end.
import { Check, Errors } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { projections } from '../../../projections/all.ts'
import type { Rows } from '../../../projections/projection.ts'
import { openReadModels } from '../../../projections/runner.ts'
import { reads } from '../../../services/api/reads/index.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { branchStory } from '../../support/branch-story.ts'
import { branchTurns, seasonEnd } from '../../support/branch-turns.ts'
import { recorderOf } from '../../support/events.ts'
import { established, published, registered, seasonOpened } from '../../support/season-events.ts'

type Item = Record<string, unknown>
type Listed = { items: Item[] }

let models: Rows

beforeAll(async () => {
  const store = memoryStore()
  const { record } = recorderOf(store)
  await record('organisation-committee', established('Đảng bộ bộ phận'))
  await record('organisation-b', established('Chi bộ b', 'committee'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  await record('candidacy-cb', registered('b'))
  for (const told of [...branchStory('a'), ...branchTurns('a'), seasonEnd(['a'])]) await record(...told)
  const opened = openReadModels({ file: ':memory:', projections, store })
  await opened.caughtUp
  models = opened
  return () => opened.close()
})

const whole = { role: 'auditor', organisation: null, today: '2025-01-20' } as const
const branchB = { role: 'clerk', organisation: 'b', today: '2025-01-20' } as const

function list(path: string, query: object = {}, viewer: typeof whole | typeof branchB = whole, id = 'ca'): Item[] {
  const route = reads.find((one) => one.path === path)!
  const needed = path === '/v1/standings' ? { year: 2024 } : path === '/v1/deadlines' ? { asOf: '2024-12-31' } : {}
  return (route.read(models, { id, year: 2024 }, { ...needed, ...query }, viewer) as Listed).items
}

const ids = (items: Item[]) => items.map(({ id, candidacyId }) => id ?? candidacyId)
const itemOf = (path: string, id: string) =>
  list(path).find((item) => item.id === id || (item.candidacyId === id && item.id === undefined))!
const typesOf = (items: Item[], stream: RegExp) =>
  items.filter((item) => stream.test(item.stream as string)).map(({ type }) => type)

it.each(reads.map(({ path }) => path))('%s answers by its schema', (path) => {
  const { response } = reads.find((one) => one.path === path)!
  const found = { items: list(path) }
  expect(Check(response, found) ? [] : Errors(response, found)).toEqual([])
})

describe('filters', () => {
  it.each<[path: string, query: object, found: string[]]>([
    ['/v1/candidacies', { state: 'withdrawn' }, ['ca']],
    ['/v1/candidacies', { state: 'returned' }, []],
    ['/v1/documents', { type: 'report' }, ['ea']],
    ['/v1/documents', { type: 'registration' }, []],
    ['/v1/documents', { type: 'count-record', state: 'issued' }, ['da']],
    ['/v1/documents', { state: 'cancelled' }, []],
  ])('of %s %j', (path, query, found) => {
    expect(ids(list(path, query))).toEqual(found)
  })
})

describe('a candidacy', () => {
  it('that was returned twice and withdrawn shows what counts no more as gone', () => {
    const { selfAssessment, appraisal, ...shown } = itemOf('/v1/candidacies', 'ca')
    expect([selfAssessment, appraisal]).toEqual([undefined, undefined])
    expect(shown).toMatchObject({
      ...{ state: 'withdrawn', attempt: 1, submission: 3, outcomes: [], withdrawnOn: '2024-12-30' },
      returned: { on: '2024-12-28', until: '2025-01-05' },
      late: [{ step: 'appraisal', due: '2024-12-20', on: '2024-12-10' }],
    })
  })

  it('registered again after the window is late from its first step', () => {
    expect(itemOf('/v1/candidacies', 'da')).toMatchObject({
      ...{ state: 'committed', attempt: 2, submission: 1, registeredOn: '2025-01-03' },
      late: [{ step: 'registration', due: '2024-05-06', on: '2025-01-03' }],
    })
  })
})

describe('standings', () => {
  it('rank who is still there, and show the withdrawn last without a rank', () => {
    expect(list('/v1/standings').map(({ candidacyId, rank, state }) => [candidacyId, rank, state])).toEqual([
      ['da', 1, 'committed'],
      ['cb', 2, 'registered'],
      ['ca', undefined, 'withdrawn'],
    ])
  })

  it('sum the sheet that was open when it was withdrawn, a criterion that does not apply left out', () => {
    const { groups, ...shown } = itemOf('/v1/standings', 'ca')
    expect(shown).toMatchObject({ sheet: 'open', submission: 3 })
    expect(shown).not.toHaveProperty('selfAssessment')
    expect((groups as object[])[0]).not.toHaveProperty('appraised')
  })
})

describe('a round', () => {
  it('convened late shows it, and whom it commended', () => {
    expect(itemOf('/v1/rounds', 'sa')).toMatchObject({
      late: [{ step: 'branch-round', due: '2024-12-31', on: '2025-01-04' }],
      commended: [{ candidacyId: 'da', personId: 'pa' }],
    })
    expect(itemOf('/v1/rounds', 'ra')).toMatchObject({ late: [], commended: [] })
  })
})

describe('a season', () => {
  it('counts its candidacies and says what they came to', () => {
    const ends = { registered: 2, withdrawn: 1, recognised: 0, notRecognised: 0, notProposed: 0, unfinished: 1 }
    expect(list('/v1/seasons')).toMatchObject([{ registered: 2, closed: { on: '2025-02-28', ...ends } }])
  })
})

describe('a trail', () => {
  it('of a late registration begins with its acceptance, under the framework of the season', () => {
    const [accepted, made] = list('/v1/candidacies/{id}/history', {}, whole, 'da')
    const { sha256: frameworkSha256 } = made!.framework as { sha256: string }
    const under = { year: 2024, seasonId: 'season2024', framework: { id: 'framework1', sha256: frameworkSha256 } }
    expect([accepted, made]).toMatchObject([
      { type: 'LateAccepted', revision: 0, candidacies: ['da'], ...under },
      { type: 'BranchRegistered', revision: 1, candidacies: ['da'], ...under },
    ])
  })

  it('holds the cancelled numbers, the entry in the season and an unfinished end', () => {
    const first = list('/v1/candidacies/{id}/history', { limit: 200 })
    const second = list('/v1/candidacies/{id}/history', { limit: 200 }, whole, 'da')
    expect(typesOf(first, /^numbers-a-20200815-report/)).toEqual([
      ...['NumberAllocated', 'NumberCancelled', 'NumberAllocated', 'NumberCancelled', 'NumberAllocated'],
    ])
    expect(typesOf(first, /^season-/)).toEqual(['CandidacyEntered'])
    expect(typesOf(second, /^season-/)).toEqual(['CandidacyEntered', 'SeasonClosed'])
    expect(typesOf(second, /^round-/)).toEqual(['LateAccepted', 'RoundConvened', 'SecretaryCommended'])
  })

  it('of the year shows no branch the late steps of another', () => {
    const seen = list('/v1/audit/{year}', { limit: 200 }, branchB).map(({ stream }) => stream)
    expect(new Set(seen)).toEqual(new Set(['candidacy-cb']))
  })
})
