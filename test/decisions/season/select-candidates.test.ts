import { describe, it } from 'vitest'
import { CandidatesSelected } from '../../../contracts/season/select-candidates.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import { seasonText, selection } from '../../support/season/committee-work.ts'
import { authority, branchA, branchB, committee, seasonId as id } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { seasonEnded } from '../../support/season/turns.ts'
import { at, atUnder } from '../../support/season.ts'

const open = given(at('season-open'))
const chosen = (...organisationIds: string[]) => ({ id, body: { organisationIds } })

describe('SelectCandidates', () => {
  it('records whom the committee chose, and why', () => {
    const body = { ...selection, reason: seasonText }
    return open.when('SelectCandidates', { id, body }).thenAccepted(CandidatesSelected(body))
  })

  it('is accepted again, and through the last day of the registration', () =>
    open
      .after('SelectCandidates', { id, body: selection })
      .when('SelectCandidates', { ...chosen(branchB), occurredOn: '2024-05-06' })
      .thenAccepted(CandidatesSelected({ organisationIds: [branchB] })))

  it('is accepted before the registration opens', () =>
    given(
      atUnder(() => {}, 'season-open').map((event) =>
        event.type === 'SeasonOpened'
          ? { ...event, data: { ...(event.data as object), windows: { registration: later } } }
          : event,
      ),
    )
      .when('SelectCandidates', { id, body: selection })
      .thenAccepted(CandidatesSelected(selection)))

  it('is refused once the registration is over', () =>
    open
      .when('SelectCandidates', { id, body: selection, occurredOn: '2024-05-07' })
      .thenRefused('WINDOW_CLOSED', '/occurredOn'))

  it('is refused for an organisation that nobody established', () =>
    open.when('SelectCandidates', chosen(branchA, 'nowhere')).thenRefused('ORGANISATION_UNKNOWN', '/organisationIds/1'))

  it.each([
    ['the committee itself', committee],
    ['its superior', authority],
  ])('is refused for %s', (_, foreign) =>
    open.when('SelectCandidates', chosen(foreign)).thenRefused('NOT_IN_SEASON', '/organisationIds/0'),
  )

  it('is refused for a kind that the framework is not for', () =>
    open
      .afterAll([
        step('Establish', {
          as: 'other kind',
          body: organisationOf('Đảng bộ bộ phận khác', { kind: 'divisional', parentId: committee }),
        }),
      ])
      .when('SelectCandidates', chosen(opened('other kind')))
      .thenRefused('NOT_IN_SEASON', '/organisationIds/0'))

  it('is refused with one of them twice', () =>
    open
      .when('SelectCandidates', chosen(branchA, branchB, branchA))
      .thenRefused('DUPLICATE_ORGANISATION', '/organisationIds/2'))

  it('is refused with fewer than the framework asks for', () =>
    given(atUnder(({ quota }) => Object.assign(quota, { minimumRegistered: 2 }), 'season-open'))
      .when('SelectCandidates', chosen(branchA))
      .thenRefused('TOO_FEW_CANDIDATES', '/organisationIds'))

  it('is refused before the season opened, entered too late, and after its end', async () => {
    await open
      .when('SelectCandidates', { id, body: selection, occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await open
      .when('SelectCandidates', { id, body: selection, recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await open.afterAll([seasonEnded()]).when('SelectCandidates', { id, body: selection }).thenRefused('SEASON_CLOSED')
  })
})

const later = { from: '2024-05-01', to: '2024-05-06' }
