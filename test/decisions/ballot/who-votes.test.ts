// Who has the right to vote is the framework's `voters`, by the standings on the roll; how few is too few.
import { describe, it } from 'vitest'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { ballotOf, conveneOf, type Meeting, meetingA } from '../../support/season/rounds.ts'
import { atUnder } from '../../support/season.ts'

type Standing = Meeting['roll'][number]['standing']

const [a1, a2, a3, a4, a5, a6, , a8] = ids.membersA as readonly string[] as [string, ...string[]] & string[]
const guest = ids.committeeMembers[4]!
const everyStanding: readonly (readonly [string, Standing])[] = [
  [a1, 'official'],
  [a2!, 'official'],
  [a3!, 'official'],
  [a8!, 'probationary'],
  [a4!, 'exempt'],
  [a5!, 'suspended'],
  [a6!, 'elsewhere'],
  [guest, 'temporary'],
]

/** Branch A's meeting with this roll, of whom all came, where these standings vote. */
function attended(roll: readonly (readonly [string, Standing])[], voters: readonly Standing[]) {
  const change = ({ ballots: { branch } }: Framework) => {
    branch.voters = [...voters]
    branch.methods = ['electronic', 'paper', 'show-of-hands']
  }
  const called = roll.map(([personId, standing]) => ({ personId, standing }))
  const body = { ...conveneOf(meetingA), roll: called, chairId: roll[0]![0], minuteTakerId: roll[0]![0] }
  const present = roll.map(([personId]) => personId)
  return given(atUnder(change, 'reported')).afterAll([
    step('ConveneRound', { as: 'round A', body, occurredOn: meetingA.on }),
    step('RecordAttendance', { as: 'all', id: ids.roundA, body: { present, absent: [] }, occurredOn: meetingA.on }),
  ])
}

const bodyOf = (method: 'electronic' | 'paper' | 'show-of-hands', tellers: number, voters: number) => ({
  ...ballotOf(meetingA),
  method,
  ...(method === 'electronic' ? { closesAt: '15:30' } : {}),
  tellers: [a1, a2!, a3!].slice(0, tellers),
  tellersChosen: { yes: voters, of: voters },
})

const pinnedOf = (voters: number) => ({
  ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], submissions: [1], rule: 'branch' as const },
  ...{ frameworkId: ids.frameworkId, chairId: a1, entitled: voters, entitledPresent: voters, turn: 1 },
})

describe('those with the right to vote', () => {
  it.each<[Standing[], string[]]>([
    [['official'], [a1, a2!, a3!]],
    [
      ['official', 'probationary'],
      [a1, a2!, a3!, a8!],
    ],
    [
      ['official', 'exempt'],
      [a1, a2!, a3!, a4!],
    ],
    [
      ['official', 'suspended'],
      [a1, a2!, a3!, a5!],
    ],
    [
      ['official', 'elsewhere'],
      [a1, a2!, a3!, a6!],
    ],
    [
      ['official', 'temporary'],
      [a1, a2!, a3!, guest],
    ],
  ])('are, of every standing on the roll, %j', (standings, voters) => {
    const body = { ...bodyOf('electronic', 1, voters.length), fewVotersAccepted: true as const }
    return attended(everyStanding, standings)
      .when('OpenBallot', { body })
      .thenAccepted(BallotOpened({ ...body, ...pinnedOf(voters.length), voters }))
  })

  it('may be nobody: then there is no vote', () =>
    attended([[a1, 'exempt']], ['official'])
      .when('OpenBallot', { body: bodyOf('paper', 1, 0) })
      .thenRefused('NO_ELIGIBLE_VOTERS'))
})

describe('a single voter', () => {
  const alone = attended([[a1, 'official']], ['official'])

  it('does not vote electronically, whatever is accepted', async () => {
    const body = bodyOf('electronic', 1, 1)
    await alone.when('OpenBallot', { body }).thenRefused('SINGLE_VOTER', '/method')
    await alone
      .when('OpenBallot', { body: { ...body, fewVotersAccepted: true } })
      .thenRefused('SINGLE_VOTER', '/method')
  })

  it('votes on paper once it is accepted that the result tells the vote', async () => {
    const body = bodyOf('paper', 1, 1)
    await alone.when('OpenBallot', { body }).thenRefused('FEW_VOTERS', '/fewVotersAccepted')
    const accepted = { ...body, fewVotersAccepted: true as const }
    await alone.when('OpenBallot', { body: accepted }).thenAccepted(BallotOpened({ ...accepted, ...pinnedOf(1) }))
  })

  it('votes by hand without a warning', () => {
    const body = bodyOf('show-of-hands', 1, 1)
    return alone.when('OpenBallot', { body }).thenAccepted(BallotOpened({ ...body, ...pinnedOf(1) }))
  })

  it('counts as one when others without the right are there', () =>
    attended(
      [
        [a1, 'official'],
        [a8!, 'probationary'],
      ],
      ['official'],
    )
      .when('OpenBallot', { body: bodyOf('electronic', 1, 1) })
      .thenRefused('SINGLE_VOTER', '/method'))
})
