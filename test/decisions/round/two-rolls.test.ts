// Who moved, or takes part for a time, has the right to vote in one branch alone.
import { describe, it } from 'vitest'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { committeeMeeting, conveneOf, type Meeting, meetingA, meetingB } from '../../support/season/rounds.ts'
import { at, atUnder } from '../../support/season.ts'

type Standing = Meeting['roll'][number]['standing']

const convening = (meeting: Meeting, ...others: readonly (readonly [string, Standing])[]) => {
  const added = others.map(([personId, standing]) => ({ personId, standing }))
  const kept = meeting.roll.filter(({ personId }) => !others.some(([other]) => other === personId))
  return { body: { ...conveneOf(meeting), roll: [...kept, ...added] }, occurredOn: meeting.on }
}
const conveyed = ({ body }: ReturnType<typeof convening>, level: 'branch' | 'committee' = 'branch') =>
  RoundConvened({ ...body, level, act: 'propose' })
const joined = (id: string, organisationId: string, from: string, standing: 'official' | 'probationary' = 'official') =>
  step('JoinOrganisation', { as: `${id} joins ${organisationId}`, id, body: { organisationId, standing, from } })
const voting = (...standings: Standing[]) => {
  const change = (framework: Framework) => {
    framework.ballots.branch.voters = standings
  }
  return given(atUnder(change, 'reported'))
}

const mover = ids.membersA[6]!
const probationer = ids.membersA[7]!

describe('a member who moved to another branch', () => {
  const moved = given(at('reported')).afterAll([joined(mover, ids.branchB, '2024-12-01')])

  it('votes there', () => {
    const asked = convening(meetingB, [mover, 'official'])
    return moved.when('ConveneRound', asked).thenAccepted(conveyed(asked))
  })

  it('votes no more where they were', () =>
    moved
      .when('ConveneRound', convening(meetingA, [mover, 'official']))
      .thenRefused('VOTES_ELSEWHERE', '/roll/7/personId'))

  it('may stand on the roll there without a vote', () => {
    const asked = convening(meetingA, [mover, 'elsewhere'])
    return moved.when('ConveneRound', asked).thenAccepted(conveyed(asked))
  })

  it('votes where they were up to the day before, in whatever order it was recorded', async () => {
    const asked = convening(meetingA, [mover, 'official'])
    await given(at('reported'))
      .afterAll([joined(mover, ids.branchB, '2024-12-16')])
      .when('ConveneRound', asked)
      .thenAccepted(conveyed(asked))
    await given(at('reported'))
      .afterAll([joined(mover, ids.branchB, '2021-01-01')])
      .when('ConveneRound', asked)
      .thenAccepted(conveyed(asked))
  })

  it('votes where it was recorded last, when both begin on one day', async () => {
    const both = given(at('reported')).afterAll([joined(mover, ids.branchB, '2022-08-15')])
    await both
      .when('ConveneRound', convening(meetingA, [mover, 'official']))
      .thenRefused('VOTES_ELSEWHERE', '/roll/7/personId')
    const there = convening(meetingB, [mover, 'official'])
    await both.when('ConveneRound', there).thenAccepted(conveyed(there))
  })
})

describe('a member for a time, where the framework gives those the vote', () => {
  const temporaries = voting('official', 'temporary')

  it('is refused who votes in a branch of their own', () =>
    temporaries
      .when('ConveneRound', convening(meetingB, [mover, 'temporary']))
      .thenRefused('VOTES_ELSEWHERE', '/roll/3/personId'))

  it.each([
    ['of whom nothing is recorded', ids.committeeMembers[3]!],
    ['who does not vote at home', probationer],
  ])('votes %s', (_, personId) => {
    const asked = convening(meetingB, [personId, 'temporary'])
    return temporaries.when('ConveneRound', asked).thenAccepted(conveyed(asked))
  })

  it('takes part with those of other branches where it gives them none', () => {
    const asked = convening(meetingB, [mover, 'temporary'])
    return given(at('reported')).when('ConveneRound', asked).thenAccepted(conveyed(asked))
  })
})

describe('a standing that gives the vote', () => {
  it.each(['exempt', 'suspended', 'elsewhere'] as const)('is not “%s” for a probationary member', async (standing) => {
    const some = voting('official', standing)
    await some
      .when('ConveneRound', convening(meetingA, [probationer, standing]))
      .thenRefused('STANDING_DIFFERS', '/roll/7/standing')
    const official = convening(meetingA, [mover, standing])
    await some.when('ConveneRound', official).thenAccepted(conveyed(official))
  })
})

describe('a member of a branch in the committee', () => {
  it('votes in both: they are different bodies', () => {
    const member = ids.committeeMembers[1]!
    const both = given(at('appraised')).afterAll([joined(member, ids.branchA, '2022-08-15')])
    const asked = { body: conveneOf(committeeMeeting), occurredOn: committeeMeeting.on }
    return both
      .when('ConveneRound', asked)
      .thenAccepted(RoundConvened({ ...asked.body, level: 'committee', act: 'propose' }))
  })

  it('votes in their branch also where they are noted as a member of its superior', () => {
    const asked = convening(meetingA, [mover, 'official'])
    return given(at('reported'))
      .afterAll([joined(mover, ids.committee, '2024-01-01')])
      .when('ConveneRound', asked)
      .thenAccepted(conveyed(asked))
  })
})
