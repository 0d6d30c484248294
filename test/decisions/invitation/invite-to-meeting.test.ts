import { describe, it } from 'vitest'
import { MeetingCalled } from '../../../contracts/invitation/invite-to-meeting.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { calledA, invitationOfA, invitationOfCommittee } from '../../support/season/invitations.ts'
import { founded, merged } from '../../support/season/reorganised.ts'
import { entered, seasonEnded } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const reported = given(at('reported'))
const occurredOn = '2024-12-10'
const changed = (changes: object) => ({ body: { ...invitationOfA, ...changes }, occurredOn })
const ofAuthority = { ...invitationOfCommittee, organisationId: ids.authority, organ: 'standing-committee' }

describe('InviteToMeeting', () => {
  it('calls a meeting of each body of the chain, on the level of its ballot', async () => {
    for (const [body, level] of [
      [invitationOfA, 'branch'],
      [invitationOfCommittee, 'committee'],
      [ofAuthority, 'authority'],
    ] as const)
      await reported.when('InviteToMeeting', { body, occurredOn }).thenAccepted(MeetingCalled({ ...body, level }))
  })

  it('calls as often as asked, for the same day as well', () =>
    reported
      .afterAll([calledA])
      .when('InviteToMeeting', changed({ heldOn: occurredOn }))
      .thenAccepted(MeetingCalled({ ...invitationOfA, heldOn: occurredOn, level: 'branch' })))

  it('is for a branch before it registers, while it is entitled to', async () => {
    const body = { ...invitationOfA, heldOn: '2024-05-03' }
    await given(at('season-open'))
      .when('InviteToMeeting', { body, occurredOn: '2024-05-02' })
      .thenAccepted(MeetingCalled({ ...body, level: 'branch' }))
    await given(at('season-open'))
      .afterAll([founded('Chi bộ Phòng C', { parentId: ids.authority })])
      .when('InviteToMeeting', {
        body: { ...body, organisationId: opened('Chi bộ Phòng C') },
        occurredOn: '2024-05-02',
      })
      .thenRefused('NOT_THE_AUTHORITY', '/organ')
  })

  it('is for whoever took a candidate’s place, wherever it stands, and no more for the one that ended', async () => {
    const [heir, from] = [opened('Chi bộ Phòng C'), '2024-12-05']
    const taken = { organisationId: ids.branchA, by: 'merged' as const, earlier: [], from }
    const gone = reported.afterAll([
      ...entered,
      founded('Chi bộ Phòng C', { parentId: ids.authority }),
      merged(ids.branchA, heir, from),
    ])
    await gone.when('InviteToMeeting', changed({})).thenRefused('ORGANISATION_ENDED', '/organisationId')
    const body = { ...invitationOfA, organisationId: heir }
    await gone.when('InviteToMeeting', { body, occurredOn }).thenRefused('NOT_THE_AUTHORITY', '/organ')
    await gone
      .afterAll([step('NotePredecessor', { id: heir, body: taken })])
      .when('InviteToMeeting', { body, occurredOn })
      .thenAccepted(MeetingCalled({ ...body, level: 'branch' }))
  })

  it('is refused once the season ended, except for whoever decides and may revoke', async () => {
    const over = given(at('filed')).afterAll([...entered, seasonEnded()])
    const [day, later] = ['2025-02-03', { heldOn: '2025-02-10' }]
    await over
      .when('InviteToMeeting', { body: { ...invitationOfA, ...later }, occurredOn: day })
      .thenRefused('SEASON_CLOSED')
    await over
      .when('InviteToMeeting', { body: { ...ofAuthority, ...later }, occurredOn: day })
      .thenAccepted(MeetingCalled({ ...ofAuthority, ...later, level: 'authority' }))
  })

  it('is refused in a season that nobody opened', () =>
    reported.when('InviteToMeeting', changed({ seasonId: 'nowhere' })).thenRefused('SEASON_UNKNOWN', '/seasonId'))

  it('is refused by an organ that takes no step, or takes another body’s', async () => {
    await reported
      .when('InviteToMeeting', changed({ organ: 'executive-committee' }))
      .thenRefused('NOT_THE_AUTHORITY', '/organ')
    await reported
      .when('InviteToMeeting', { body: { ...invitationOfCommittee, organisationId: ids.branchA }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organ')
  })

  it('is refused by who is not known', () =>
    reported
      .when('InviteToMeeting', changed({ organisationId: 'nowhere' }))
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId'))

  it('is refused for a day before it', () =>
    reported.when('InviteToMeeting', changed({ heldOn: '2024-12-09' })).thenRefused('INVALID_REQUEST', '/heldOn'))

  it('is refused before the season opened, and entered more than 30 days later', async () => {
    await reported
      .when('InviteToMeeting', { body: invitationOfA, occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await reported
      .when('InviteToMeeting', { body: invitationOfA, occurredOn, recordedAt: '2025-01-11T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
  })

  it('is refused with a guest who is not known, or named twice', async () => {
    const [guest] = invitationOfA.guests!
    await reported
      .when('InviteToMeeting', changed({ guests: [guest, { ...guest, personId: 'nobody' }] }))
      .thenRefused('PERSON_UNKNOWN', '/guests/1/personId')
    await reported
      .when('InviteToMeeting', changed({ guests: [guest, guest] }))
      .thenRefused('DUPLICATE_PERSON', '/guests/1/personId')
  })
})
