import { describe, it } from 'vitest'
import { RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import { given } from '../../support/given.ts'
import { forwarding } from '../../support/season/committee-work.ts'
import { authority, candidacyA, candidacyB, committee, seasonId as id } from '../../support/season/ids.ts'
import { entered, seasonEnded, unfinished, withdrawnA } from '../../support/season/turns.ts'
import { at, edited } from '../../support/season.ts'

const registered = given(at('registered'))
const told = registered.afterAll(entered)
const items = (...of: string[]) => ({ id, body: { items: of, to: authority } })

describe('ForwardRegistrations', () => {
  it('tells the superior who registered, again when there are more', async () => {
    await told.when('ForwardRegistrations', { id, body: forwarding }).thenAccepted(RegistrationsForwarded(forwarding))
    await told
      .after('ForwardRegistrations', items(candidacyA))
      .when('ForwardRegistrations', { id, body: forwarding })
      .thenAccepted(RegistrationsForwarded(forwarding))
  })

  it.each([committee, 'nowhere'])('is refused to %s, which is not the next approver', (to) =>
    told.when('ForwardRegistrations', { id, body: { ...forwarding, to } }).thenRefused('NOT_THE_SUPERIOR', '/to'),
  )

  it('is refused where the committee decides itself', () => {
    type Opened = { readonly approvers: readonly unknown[] }
    const alone = edited<Opened>(at('registered'), 'SeasonOpened', (data) => ({
      ...data,
      approvers: data.approvers.slice(0, 2),
    }))
    return given(alone)
      .afterAll(entered)
      .when('ForwardRegistrations', { id, body: forwarding })
      .thenRefused('NO_SUPERIOR')
  })

  it('is refused with one that is not of the season', () =>
    told.when('ForwardRegistrations', items(candidacyA, 'nobody')).thenRefused('NOT_IN_SEASON', '/items/1'))

  it('is refused with one that was withdrawn', () =>
    told
      .afterAll([withdrawnA])
      .when('ForwardRegistrations', items(candidacyB, candidacyA))
      .thenRefused('WITHDRAWN', '/items/1'))

  it('is refused with one of them twice', () =>
    told
      .when('ForwardRegistrations', items(candidacyA, candidacyB, candidacyA))
      .thenRefused('DUPLICATE_CANDIDACY', '/items/2'))

  it('is refused before the registrations, entered too late, and after the season’s end', async () => {
    await told
      .when('ForwardRegistrations', { ...items(candidacyA), occurredOn: '2024-05-02' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await told
      .when('ForwardRegistrations', { ...items(candidacyA), recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await told
      .after('CloseSeason', { id, body: { unfinished: unfinished(candidacyA, candidacyB) } })
      .when('ForwardRegistrations', items(candidacyA))
      .thenRefused('SEASON_CLOSED')
    await registered
      .afterAll([seasonEnded()])
      .when('ForwardRegistrations', items(candidacyA))
      .thenRefused('SEASON_CLOSED')
  })
})
