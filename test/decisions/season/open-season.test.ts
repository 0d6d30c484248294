import { describe, it } from 'vitest'
import { SeasonOpened } from '../../../contracts/season/open-season.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { framework2024 } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import { authority, branchA, committee, frameworkId, model } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { dissolved, founded, merged, moved } from '../../support/season/reorganised.ts'
import { withLeave } from '../../support/season/turns.ts'
import { at, atUnder } from '../../support/season.ts'

const body = { organisationId: committee, frameworkId, year: 2024 }
const occurredOn = '2024-04-26'

const december = { from: '2024-12-01', to: '2024-12-31' }
const windows2024 = {
  plan: { from: '2024-04-26', to: '2024-05-05' },
  registration: { from: '2024-04-26', to: '2024-05-06' },
  commitment: { from: '2024-04-26', to: '2024-05-06' },
  'member-ratings': december,
  'self-assessment': december,
  'branch-round': december,
  'results-report': december,
  appraisal: { from: '2024-12-01', to: '2025-01-31' },
  'committee-round': { from: '2024-12-01', to: '2025-01-31' },
  'authority-round': { from: '2024-12-15', to: '2025-03-31' },
  'annual-rating': { from: '2024-12-15', to: '2025-03-31' },
}

const pinned = (proposing: string, deciding: string) => ({
  frameworkSha256: frameworkHash(framework2024),
  model,
  windows: windows2024,
  approvers: [
    { organisationId: null, organ: 'branch-meeting', act: 'propose', ballot: 'branch' } as const,
    { organisationId: proposing, organ: 'executive-committee', act: 'propose', ballot: 'committee' } as const,
    { organisationId: deciding, organ: 'standing-committee', act: 'decide', ballot: 'authority' } as const,
  ],
})

describe('OpenSeason, when organisations and framework are there', () => {
  const organised = given(at('organised'))

  it('pins the framework’s hash, the windows of the year and who acts at each step', () => {
    const plan = { type: 'Kế hoạch', number: '17-KH/ĐU', date: '2024-04-26', issuer: 'Đảng ủy bộ phận Cơ sở' }
    const whole = { ...body, bases: { branch: [plan] }, externalRefs: [{ scheme: 'van-phong', value: 'KH17' }] }
    return organised
      .when('OpenSeason', { body: whole, occurredOn })
      .thenAccepted(SeasonOpened({ ...whole, ...pinned(committee, authority) }))
  })

  it('is refused for a committee that exists no more, and accepted up to the day before', async () => {
    const ended = organised.afterAll([dissolved(committee, undefined, occurredOn)])
    await ended.when('OpenSeason', { body, occurredOn }).thenRefused('ORGANISATION_ENDED', '/organisationId')
    await ended
      .when('OpenSeason', { body, occurredOn: '2024-04-25' })
      .thenAccepted(SeasonOpened({ ...body, ...pinned(committee, authority) }))
  })

  it('pins who is above on the day: another after a move, the successor of one that merged', async () => {
    const above = opened('Đảng bộ khác')
    const organs = [{ code: 'standing-committee', name: 'Ban Thường vụ', onBehalf: 'T/M BAN THƯỜNG VỤ' }]
    const there = organised.afterAll([founded('Đảng bộ khác', { organs })])
    for (const change of [moved(committee, above, occurredOn), merged(authority, above, occurredOn)]) {
      await there
        .afterAll([change])
        .when('OpenSeason', { body, occurredOn })
        .thenAccepted(SeasonOpened({ ...body, ...pinned(committee, above) }))
    }
  })

  it('is refused once the framework is retired, from the day after its last', async () => {
    const reason = 'Có khung tiêu chí mới'
    const until = (on: string) =>
      organised.after('RetireFramework', { id: frameworkId, body: { on, reason }, occurredOn: '2024-04-20' })
    await until('2024-04-25').when('OpenSeason', { body, occurredOn }).thenRefused('FRAMEWORK_RETIRED', '/frameworkId')
    // Still in force on its last day: refused for the year alone.
    await until(occurredOn)
      .when('OpenSeason', { body: { ...body, year: 2027 }, occurredOn })
      .thenRefused('FRAMEWORK_NOT_FOR_YEAR', '/year')
  })

  it('is refused under a framework that nobody published', () =>
    organised
      .when('OpenSeason', { body: { ...body, frameworkId: 'nowhere' }, occurredOn })
      .thenRefused('FRAMEWORK_UNKNOWN', '/frameworkId'))

  it('is refused for an organisation that nobody established', () =>
    organised
      .when('OpenSeason', { body: { ...body, organisationId: 'nowhere' }, occurredOn })
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId'))

  it.each([2023, 2027])('is refused for %i, a year that the framework is not for', (year) =>
    organised
      .when('OpenSeason', { body: { ...body, year }, occurredOn })
      .thenRefused('FRAMEWORK_NOT_FOR_YEAR', '/year'),
  )

  it('is refused when it is entered more than 30 days later', () =>
    organised
      .when('OpenSeason', { body, occurredOn, recordedAt: '2024-05-27T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))

  it('is refused for a committee whose superior is not recorded', () =>
    organised
      .after('Establish', {
        as: 'alone',
        body: organisationOf('Đảng bộ không có cấp trên', {
          organs: [{ code: 'executive-committee', name: 'Đảng ủy', onBehalf: 'T/M ĐẢNG ỦY' }],
        }),
      })
      .when('OpenSeason', { body: { ...body, organisationId: opened('alone') }, occurredOn })
      .thenRefused('NO_SUPERIOR'))

  it('is refused for an organisation without the organ that the framework asks to propose', () =>
    organised
      .when('OpenSeason', { body: { ...body, organisationId: branchA }, occurredOn })
      .thenRefused('ORGAN_UNKNOWN'))

  it('is refused where the superior lacks the organ that decides', () =>
    organised
      .after('Establish', {
        as: 'below',
        body: organisationOf('Đảng bộ dưới chi bộ', {
          parentId: branchA,
          organs: [{ code: 'executive-committee', name: 'Đảng ủy', onBehalf: 'T/M ĐẢNG ỦY' }],
        }),
      })
      .when('OpenSeason', { body: { ...body, organisationId: opened('below') }, occurredOn })
      .thenRefused('ORGAN_UNKNOWN'))
})

describe('OpenSeason, under a framework that lets late steps pass', () => {
  it('pins the same windows: whether a late step passes is asked of the framework', () =>
    given(atUnder(withLeave, 'organised'))
      .when('OpenSeason', { body, occurredOn })
      .thenAccepted(SeasonOpened({ ...body, ...pinned(committee, authority) })))
})

describe('OpenSeason, deep in the tree', () => {
  it('reads no more superiors than the approval chain climbs, however many there are', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `level ${n}`)
    const organs = ['executive-committee', 'standing-committee'].map((code) => ({ code, name: code, onBehalf: 'T/M' }))
    const tree = levels.map((as, n) =>
      step('Establish', {
        as,
        body: organisationOf(as, { organs, ...(n === 0 ? {} : { parentId: opened(levels[n - 1]!) }) }),
        occurredOn,
      }),
    )
    const [top, season] = [opened('level 10'), opened('level 11')]
    const deep = { ...body, organisationId: season }
    return given(at('organised'))
      .afterAll(tree)
      .when('OpenSeason', { body: deep, occurredOn })
      .thenAccepted(SeasonOpened({ ...deep, ...pinned(season, top) }))
  })
})

describe('OpenSeason, when the season is open', () => {
  it('is refused, also with other identifiers of the caller', () =>
    given(at('season-open'))
      .when('OpenSeason', { as: 'again', body: { ...body, externalRefs: [] }, occurredOn })
      .thenRefused('SEASON_EXISTS'))
})
