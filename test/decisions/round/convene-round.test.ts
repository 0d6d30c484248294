import { describe, it } from 'vitest'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { branchB, candidacyA, candidacyB, membersB } from '../../support/season/ids.ts'
import { authorityMeeting, committeeMeeting, conveneOf, meetingA } from '../../support/season/rounds.ts'
import { withdrawnA } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const body = conveneOf(meetingA)
const { on: occurredOn } = meetingA

describe('ConveneRound of a branch', () => {
  const reported = given(at('reported'))

  it('finds the level and the act of its step in the approval chain', () => {
    const whole = { ...body, externalRefs: [{ scheme: 'van-phong', value: 'GM-12' }] }
    return reported
      .when('ConveneRound', { body: whole, occurredOn })
      .thenAccepted(RoundConvened({ ...whole, level: 'branch', act: 'propose' }))
  })

  it('is refused in a season that nobody opened', () =>
    reported
      .when('ConveneRound', { body: { ...body, seasonId: 'nowhere' }, occurredOn })
      .thenRefused('SEASON_UNKNOWN', '/seasonId'))

  it('is refused for an organisation that nobody established', () =>
    reported
      .when('ConveneRound', { body: { ...body, organisationId: 'nowhere' }, occurredOn })
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId'))

  it('is refused for a candidacy that nobody registered', () =>
    reported
      .when('ConveneRound', { body: { ...body, candidacies: [candidacyA, 'nowhere'] }, occurredOn })
      .thenRefused('CANDIDACY_UNKNOWN', '/candidacies/1'))

  it('is refused for a candidacy of another season', () =>
    given([...at('reported'), ...anotherSeason()])
      .when('ConveneRound', { body: { ...body, seasonId: 'another' }, occurredOn })
      .thenRefused('NOT_IN_SEASON', '/candidacies/0'))

  it('is refused for a candidacy that was withdrawn', () =>
    reported
      .afterAll([withdrawnA])
      .when('ConveneRound', { body, occurredOn })
      .thenRefused('WITHDRAWN', '/candidacies/0'))

  it.each([[[candidacyB]], [[candidacyA, candidacyB]]])(
    'is refused for the candidacy of another branch, alone or beside its own',
    (candidacies) =>
      reported
        .when('ConveneRound', { body: { ...body, candidacies }, occurredOn })
        .thenRefused('NOT_THE_AUTHORITY', '/organ'),
  )

  it('is refused for an organ that is no step of the approval chain', () =>
    reported
      .when('ConveneRound', { body: { ...body, organ: 'party-cell' }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organ'))

  itRefusesBadDates(
    at('reported'),
    'ConveneRound',
    { body },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('ConveneRound of a branch, its roll', () => {
  const reported = given(at('reported'))
  const roll = (...changed: (typeof body)['roll']) => ({
    body: { ...body, roll: [...body.roll, ...changed] },
    occurredOn,
  })
  const withStanding = (n: number, standing: (typeof body)['roll'][number]['standing']) => ({
    body: { ...body, roll: body.roll.with(n, { ...body.roll[n]!, standing }) },
    occurredOn,
  })

  it.each(['exempt', 'suspended', 'elsewhere'] as const)('takes a member’s word for “%s”', (standing) => {
    const asked = withStanding(6, standing)
    return reported
      .when('ConveneRound', asked)
      .thenAccepted(RoundConvened({ ...asked.body, level: 'branch', act: 'propose' }))
  })

  it('takes in a guest member for a time, of whom nothing is recorded', () => {
    const asked = roll({ personId: membersB[0], standing: 'temporary' })
    return reported
      .when('ConveneRound', asked)
      .thenAccepted(RoundConvened({ ...asked.body, level: 'branch', act: 'propose' }))
  })

  it('is refused with a member who is there only for a time', () =>
    reported.when('ConveneRound', withStanding(6, 'temporary')).thenRefused('STANDING_DIFFERS', '/roll/6/standing'))

  it('is refused with one person twice', () =>
    reported.when('ConveneRound', roll(body.roll[0]!)).thenRefused('DUPLICATE_PERSON', '/roll/8/personId'))

  it('is refused with a member of another branch', () =>
    reported
      .when('ConveneRound', roll({ personId: membersB[0], standing: 'official' }))
      .thenRefused('NOT_A_MEMBER', '/roll/8/personId'))

  it('is refused with somebody whom nobody registered', () =>
    reported
      .when('ConveneRound', roll({ personId: 'nobody', standing: 'exempt' }))
      .thenRefused('NOT_A_MEMBER', '/roll/8/personId'))

  it('is refused with a probationary member as an official one', () =>
    reported.when('ConveneRound', withStanding(7, 'official')).thenRefused('STANDING_DIFFERS', '/roll/7/standing'))

  it('is refused with a committee member in a branch meeting', () =>
    reported
      .when('ConveneRound', withStanding(0, 'committee-member'))
      .thenRefused('STANDING_DIFFERS', '/roll/0/standing'))

  it.each(['chairId', 'minuteTakerId'] as const)('is refused with a %s who is not on it', (field) =>
    reported
      .when('ConveneRound', { body: { ...body, [field]: membersB[0] }, occurredOn })
      .thenRefused('NOT_ON_ROLL', `/${field}`),
  )
})

describe('ConveneRound of a committee', () => {
  const appraised = given(at('appraised'))
  const body = conveneOf(committeeMeeting)
  const occurredOn = committeeMeeting.on

  it('is accepted for many candidacies at once', () =>
    appraised
      .when('ConveneRound', { body, occurredOn })
      .thenAccepted(RoundConvened({ ...body, level: 'committee', act: 'propose' })))

  it('decides where it is the authority', () => {
    const decides = conveneOf(authorityMeeting)
    return appraised
      .when('ConveneRound', { body: decides, occurredOn: authorityMeeting.on })
      .thenAccepted(RoundConvened({ ...decides, level: 'authority', act: 'decide' }))
  })

  it('is refused with somebody who holds no office in it', () =>
    appraised
      .when('ConveneRound', {
        body: { ...body, roll: [...body.roll, { personId: membersB[0], standing: 'committee-member' }] },
        occurredOn,
      })
      .thenRefused('NOT_A_MEMBER', '/roll/5/personId'))

  it('is refused with an officer who is called as a plain member', () =>
    appraised
      .when('ConveneRound', {
        body: { ...body, roll: body.roll.with(2, { ...body.roll[2]!, standing: 'official' }) },
        occurredOn,
      })
      .thenRefused('STANDING_DIFFERS', '/roll/2/standing'))

  it('is refused where a branch calls itself the committee', () =>
    appraised
      .when('ConveneRound', { body: { ...body, organisationId: branchB }, occurredOn })
      .thenRefused('NOT_THE_AUTHORITY', '/organ'))
})

/** The same season again under another id, in which no candidacy is registered. */
function anotherSeason() {
  const opened = at('season-open').at(-1)!
  return [{ ...opened, stream: 'season-another', id: 'another-season', commandId: 'another-season' }]
}
