import { describe, it } from 'vitest'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { framework2024 } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import {
  authority,
  branchA,
  branchB,
  committee,
  committeeMembers,
  frameworkId,
  model,
} from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2024-05-03'
const body = registrationOf(branchA)
const pinned = {
  model,
  year: 2024,
  attempt: 1,
  frameworkId,
  frameworkSha256: frameworkHash(framework2024),
  committeeId: committee,
}

describe('RegisterBranch, in an open season', () => {
  const open = given(at('season-open'))

  it('pins the framework by id and hash, the year and the committee', () => {
    const whole = {
      ...body,
      plan: { type: 'Kế hoạch', number: '03-KH/CB', issuer: 'Chi bộ Phòng A' },
      externalRefs: [{ scheme: 'van-phong', value: '2024/17' }],
    }
    return open
      .when('RegisterBranch', { body: whole, occurredOn })
      .thenAccepted(BranchRegistered({ ...whole, ...pinned }))
  })

  it('is refused for a season that nobody opened', () =>
    open
      .when('RegisterBranch', { body: { ...body, seasonId: 'nowhere' }, occurredOn })
      .thenRefused('SEASON_UNKNOWN', '/seasonId'))

  it('is refused for an organisation that nobody established', () =>
    open
      .when('RegisterBranch', { body: { ...body, organisationId: 'nowhere' }, occurredOn })
      .thenRefused('NOT_IN_SEASON', '/organisationId'))

  it('is refused for a branch of another committee', () =>
    open
      .after('Establish', { as: 'branch C', body: organisationOf('Chi bộ Phòng C', { parentId: authority }) })
      .when('RegisterBranch', { body: { ...body, organisationId: opened('branch C') }, occurredOn })
      .thenRefused('NOT_IN_SEASON', '/organisationId'))

  it('is refused for a kind of organisation that the framework is not for', () =>
    open
      .after('Establish', {
        as: 'mass organisation',
        body: organisationOf('Đảng bộ bộ phận khác', { kind: 'divisional', parentId: committee }),
      })
      .when('RegisterBranch', { body: { ...body, organisationId: opened('mass organisation') }, occurredOn })
      .thenRefused('NOT_IN_SEASON', '/organisationId'))

  it('is refused when the meeting was held after the registration', () =>
    open
      .when('RegisterBranch', { body: { ...body, meeting: { heldOn: '2024-05-04', yes: 3, of: 3 } }, occurredOn })
      .thenRefused('INVALID_REQUEST', '/meeting'))

  it('is refused when more agreed than were there', () =>
    open
      .when('RegisterBranch', { body: { ...body, meeting: { heldOn: occurredOn, yes: 4, of: 3 } }, occurredOn })
      .thenRefused('INVALID_REQUEST', '/meeting'))

  it('is refused with a target for a group that the framework does not have', () => {
    const targets = [body.targets[0]!, { ...body.targets[0]!, group: 'IX' }]
    return open
      .when('RegisterBranch', { body: { ...body, targets }, occurredOn })
      .thenRefused('UNKNOWN_GROUP', '/targets/1/group')
  })

  itRefusesBadDates(
    at('season-open'),
    'RegisterBranch',
    { body: { ...body, meeting: { ...body.meeting, heldOn: '2024-04-20' } } },
    { early: '2024-04-25', late: '2024-05-07', inside: '2024-05-06' },
  )
})

describe('RegisterBranch, with what the form of registration also asks', () => {
  const open = given(at('season-open'))

  it.each(['excellent', 'good', 'completed'] as const)(
    'keeps the rating aimed at (%s), members and contact',
    (ratingAim) => {
      const whole = {
        ...body,
        ratingAim,
        members: { official: 7, probationary: 0 },
        measures: sealed(`person-${branchA}`),
        contactId: committeeMembers[2]!,
      }
      return open
        .when('RegisterBranch', { body: whole, occurredOn })
        .thenAccepted(BranchRegistered({ ...whole, ...pinned }))
    },
  )

  it('is refused with a contact whom nobody registered', () =>
    open
      .when('RegisterBranch', { body: { ...body, contactId: 'nobody' }, occurredOn })
      .thenRefused('PERSON_UNKNOWN', '/contactId'))
})

describe('RegisterBranch, when the branch has registered', () => {
  it('is refused', () =>
    given(at('registered'))
      .when('RegisterBranch', { body: registrationOf(branchB), occurredOn })
      .thenRefused('ALREADY_REGISTERED'))
})
