import { describe, it } from 'vitest'
import type { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { SecretaryCommended } from '../../../contracts/round/commend-secretary.ts'
import { given } from '../../support/given.ts'
import {
  authorityRound,
  candidacyA,
  candidacyB,
  committeeMembers,
  committeeRound,
  membersA,
  roundA,
} from '../../support/season/ids.ts'
import { meetingA } from '../../support/season/rounds.ts'
import { withdrawnA } from '../../support/season/turns.ts'
import { countedWith } from '../../support/season/votes.ts'
import { at, atUnder, edited } from '../../support/season.ts'

type Established = Parameters<typeof OrganisationEstablished>[0]

const [secretaryA, deputyA] = membersA
const body = { candidacyId: candidacyA, personId: secretaryA }
const noReward = atUnder((framework) => {
  framework.rewards = framework.rewards.filter(({ when }) => when !== 'exemplary-secretary')
}, 'committee-voted')

/** Every organisation has a second organ, in which nobody holds an office. */
const withBranchCommittees = edited<Established>(at('committee-voted'), 'OrganisationEstablished', (data) => ({
  ...data,
  organs: [{ code: 'branch-committee', name: 'Chi ủy', onBehalf: 'T/M CHI ỦY' }, ...data.organs],
}))

describe('CommendSecretary, after the vote', () => {
  it.each([
    ['branch', 'branch-voted', roundA],
    ['committee', 'committee-voted', committeeRound],
    ['authority', 'authority-voted', authorityRound],
  ] as const)('is accepted in the meeting of the %s', (_, phase, id) =>
    given(at(phase)).when('CommendSecretary', { id, body }).thenAccepted(SecretaryCommended(body)),
  )

  it('is accepted for the secretary of any organ of the branch', () =>
    given(withBranchCommittees)
      .when('CommendSecretary', { id: committeeRound, body })
      .thenAccepted(SecretaryCommended(body)))

  const voted = given(at('committee-voted'))
  const id = committeeRound

  it('is refused for a branch whose secretary was commended in it', () =>
    voted
      .after('CommendSecretary', { id, body })
      .when('CommendSecretary', { id, body })
      .thenRefused('SECRETARY_COMMENDED'))

  it.each([
    ['a deputy', deputyA!],
    ['a member of the committee', committeeMembers[0]],
  ])('is refused for %s', (_, personId) =>
    voted
      .when('CommendSecretary', { id, body: { ...body, personId } })
      .thenRefused('SECRETARY_NOT_IN_OFFICE', '/personId'),
  )

  it('is refused for a branch that has withdrawn since', () =>
    voted.afterAll([withdrawnA]).when('CommendSecretary', { id, body }).thenRefused('WITHDRAWN'))

  it('is refused for a candidacy of another meeting', () =>
    given(at('branch-voted'))
      .when('CommendSecretary', { id: roundA, body: { ...body, candidacyId: candidacyB } })
      .thenRefused('NOT_IN_SEASON', '/candidacyId'))

  it('is refused before the vote is closed, and where the branch did not pass', async () => {
    await given(at('branch-counted')).when('CommendSecretary', { id: roundA, body }).thenRefused('BALLOT_NOT_PASSED')
    await given(at('branch-voting'))
      .afterAll(countedWith(meetingA, 1))
      .when('CommendSecretary', { id: roundA, body })
      .thenRefused('BALLOT_NOT_PASSED', '/candidacyId')
  })

  it('is refused before the day of the meeting', () =>
    voted
      .when('CommendSecretary', { id, body, occurredOn: '2024-12-19' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused where the framework knows no such commendation', () =>
    given(noReward).when('CommendSecretary', { id, body }).thenRefused('REWARD_NOT_IN_FRAMEWORK'))
})

describe('CommendSecretary, too late', () => {
  it('is refused once the meeting proposed, decided, or ended', async () => {
    await given(at('committee-proposed'))
      .when('CommendSecretary', { id: committeeRound, body })
      .thenRefused('ALREADY_PROPOSED')
    await given(at('decided')).when('CommendSecretary', { id: authorityRound, body }).thenRefused('ALREADY_DECIDED')
    await given(at('committee-voted'))
      .after('CloseRound', { id: committeeRound, body: { closedAt: '16:00' } })
      .when('CommendSecretary', { id: committeeRound, body })
      .thenRefused('ROUND_CLOSED')
  })
})
