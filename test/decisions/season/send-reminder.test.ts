import { describe, it } from 'vitest'
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import { ReminderSent } from '../../../contracts/season/send-reminder.ts'
import { given } from '../../support/given.ts'
import { reminder, seasonText } from '../../support/season/committee-work.ts'
import * as ids from '../../support/season/ids.ts'
import { entered, ratings, returnedA, seasonEnded, withdrawnA } from '../../support/season/turns.ts'
import { at, edited, type Phase } from '../../support/season.ts'

const id = ids.seasonId
const open = given(at('season-open'))
const told = (phase: Phase) => given(at(phase)).afterAll(entered)
const ofA = (step: SeasonStep, occurredOn = '2024-12-15') => ({
  ...{ id, occurredOn, body: { candidacyIds: [ids.candidacyA], step } },
})
const due = '2024-12-31'

describe('SendReminder, to those who did not register', () => {
  const body = { organisationIds: [ids.branchA, ids.branchB], step: 'registration' as const, text: seasonText }
  const reminded = body.organisationIds.map((organisationId) => ({ organisationId, due: '2024-05-06' }))

  it('pins the last day of the window, within it and after it', async () => {
    for (const occurredOn of ['2024-04-26', '2024-05-20'])
      await open.when('SendReminder', { id, body, occurredOn }).thenAccepted(ReminderSent({ ...body, reminded }))
  })

  it('is refused where somebody registered, accepted where they withdrew', async () => {
    await told('registered').when('SendReminder', { id, body }).thenRefused('NOTHING_TO_REMIND', '/organisationIds/0')
    const onlyA = { organisationIds: [ids.branchA], step: 'plan' as const }
    await told('registered')
      .afterAll([withdrawnA])
      .when('SendReminder', { id, body: onlyA })
      .thenAccepted(ReminderSent({ ...onlyA, reminded: [{ organisationId: ids.branchA, due: '2024-05-05' }] }))
  })

  it('is refused to organisations that are unknown, foreign or named twice', async () => {
    const to = (...organisationIds: string[]) => ({ id, body: { ...body, organisationIds } })
    await open.when('SendReminder', to('nowhere')).thenRefused('ORGANISATION_UNKNOWN', '/organisationIds/0')
    await open.when('SendReminder', to(ids.authority)).thenRefused('NOT_IN_SEASON', '/organisationIds/0')
    await open
      .when('SendReminder', to(ids.branchA, ids.branchA))
      .thenRefused('DUPLICATE_ORGANISATION', '/organisationIds/1')
  })
})

describe('SendReminder, to those who registered', () => {
  it('pins whose candidacies they are, and the last day', () => {
    const reminded = [ids.branchA, ids.branchB].map((organisationId) => ({ organisationId, due }))
    return told('committed')
      .when('SendReminder', { id, body: reminder, occurredOn: '2024-12-05' })
      .thenAccepted(ReminderSent({ ...reminder, reminded }))
  })

  it('is refused before the window opens', () =>
    told('committed')
      .when('SendReminder', ofA('self-assessment', '2024-11-30'))
      .thenRefused('WINDOW_NOT_OPEN', '/occurredOn'))

  it.each([
    ['commitment', 'committed'],
    ['self-assessment', 'assessed'],
    ['results-report', 'reported'],
    ['branch-round', 'proposed'],
  ] as const)('of %s is refused once it is %s', (step, phase) =>
    told(phase).when('SendReminder', ofA(step)).thenRefused('NOTHING_TO_REMIND', '/candidacyIds/0'),
  )

  it('of the members’ ratings is refused once they are recorded', () =>
    told('committed')
      .after('RecordMemberRatings', { id: ids.candidacyA, body: ratings, occurredOn: '2024-12-05' })
      .when('SendReminder', ofA('member-ratings'))
      .thenRefused('NOTHING_TO_REMIND', '/candidacyIds/0'))

  it('of a step without a window is refused', () => {
    type Opened = { readonly windows: object }
    const past = edited<Opened>(at('committed'), 'SeasonOpened', (data) => ({ ...data, windows: {} }))
    return given(past)
      .afterAll(entered)
      .when('SendReminder', ofA('self-assessment'))
      .thenRefused('NOTHING_TO_REMIND', '/step')
  })

  it('names the day set with the return of the papers', () => {
    const asked = ofA('self-assessment', '2024-12-21')
    const reminded = [{ organisationId: ids.branchA, due: '2025-01-15' }]
    return told('appraised')
      .afterAll([returnedA])
      .when('SendReminder', asked)
      .thenAccepted(ReminderSent({ ...asked.body, reminded }))
  })

  it('is refused to candidacies of no season, withdrawn, or named twice', async () => {
    const to = (...candidacyIds: string[]) => ({ ...ofA('self-assessment'), body: { ...reminder, candidacyIds } })
    await told('committed').when('SendReminder', to('nobody')).thenRefused('NOT_IN_SEASON', '/candidacyIds/0')
    await told('committed').afterAll([withdrawnA]).when('SendReminder', to(ids.candidacyA)).thenRefused('WITHDRAWN')
    await told('committed')
      .when('SendReminder', to(ids.candidacyA, ids.candidacyA))
      .thenRefused('DUPLICATE_CANDIDACY', '/candidacyIds/1')
  })
})

describe('SendReminder', () => {
  it('is refused to nobody, and to organisations and candidacies at once', async () => {
    const both = { organisationIds: [ids.branchA], candidacyIds: [ids.candidacyA] }
    for (const to of [{}, both])
      await open.when('SendReminder', { id, body: { ...to, step: 'plan' } }).thenRefused('INVALID_REQUEST', '')
  })

  it('is refused of a step that is not theirs', async () => {
    await told('committed').when('SendReminder', ofA('appraisal')).thenRefused('INVALID_REQUEST', '/step')
    await open
      .when('SendReminder', { id, body: { organisationIds: [ids.branchA], step: 'commitment' } })
      .thenRefused('INVALID_REQUEST', '/step')
  })

  it('is refused before the season opened, entered too late, and after its end', async () => {
    const body = { organisationIds: [ids.branchA], step: 'registration' as const }
    await open
      .when('SendReminder', { id, body, occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await open
      .when('SendReminder', { id, body, recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await open.afterAll([seasonEnded()]).when('SendReminder', { id, body }).thenRefused('SEASON_CLOSED')
  })
})
