import { describe, it } from 'vitest'
import { ConferenceHeld } from '../../../contracts/season/hold-conference.ts'
import { given } from '../../support/given.ts'
import { conference, seasonText } from '../../support/season/committee-work.ts'
import { authority, branchA, committeeMembers, seasonId as id, membersA } from '../../support/season/ids.ts'
import { seasonEnded } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const registered = given(at('registered'))
const held = (changes: Partial<typeof conference>) => ({ id, body: { ...conference, ...changes } })
const [chair, ...others] = conference.participants

describe('HoldConference', () => {
  it('records who was there, which mass organisations, and what was said', () =>
    registered.when('HoldConference', held({})).thenAccepted(ConferenceHeld(conference)))

  it('is accepted again on another day, refused on the same', async () => {
    const once = registered.after('HoldConference', { ...held({}), occurredOn: '2024-05-06' })
    await once.when('HoldConference', { ...held({}), occurredOn: '2024-05-06' }).thenRefused('CONFERENCE_HELD')
    await once
      .when('HoldConference', { ...held({}), occurredOn: '2024-05-05' })
      .thenAccepted(ConferenceHeld(conference))
  })

  it('is refused with a participant who is not recorded', () =>
    registered
      .when('HoldConference', held({ participants: [...conference.participants, { personId: 'x', title: 'Khách' }] }))
      .thenRefused('PERSON_UNKNOWN', '/participants/4/personId'))

  it('is refused with a participant who was erased', () =>
    registered
      .after('ErasePerson', { id: membersA[0], body: { reason: 'theo yêu cầu' } })
      .when('HoldConference', held({}))
      .thenRefused('PERSON_UNKNOWN', '/participants/2/personId'))

  it('is refused with somebody twice', () =>
    registered
      .when('HoldConference', held({ participants: [chair!, ...others, chair!] }))
      .thenRefused('DUPLICATE_PERSON', '/participants/4/personId'))

  it('is refused where chair or minute taker did not take part', async () => {
    for (const field of ['chairId', 'minuteTakerId'] as const)
      await registered
        .when('HoldConference', held({ [field]: committeeMembers[3]! }))
        .thenRefused('NOT_ON_ROLL', `/${field}`)
  })

  it('is refused under a chair who is not in office in the committee', () =>
    registered.when('HoldConference', held({ chairId: membersA[0] })).thenRefused('NOT_A_MEMBER', '/chairId'))

  it('is refused before the season opened, entered too late, and after its end', async () => {
    await registered
      .when('HoldConference', { ...held({}), occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await registered
      .when('HoldConference', { ...held({}), recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await registered.afterAll([seasonEnded()]).when('HoldConference', held({})).thenRefused('SEASON_CLOSED')
  })

  it('records when it was held, its programme, what was said on it, and who signed', () => {
    const told = {
      openedAt: '08:00',
      closedAt: '08:00',
      signed: [branchA],
      programme: seasonText,
      opinions: seasonText,
    }
    return registered.when('HoldConference', held(told)).thenAccepted(ConferenceHeld({ ...conference, ...told }))
  })

  it('is refused where it ended before it began', () =>
    registered
      .when('HoldConference', held({ openedAt: '08:00', closedAt: '07:59' }))
      .thenRefused('PERIOD_REVERSED', '/closedAt'))

  it('is refused with a signature of somebody who is not below the committee', async () => {
    await registered
      .when('HoldConference', held({ signed: [branchA, authority] }))
      .thenRefused('NOT_IN_SEASON', '/signed/1')
    await registered.when('HoldConference', held({ signed: ['x'] })).thenRefused('ORGANISATION_UNKNOWN', '/signed/0')
  })
})
