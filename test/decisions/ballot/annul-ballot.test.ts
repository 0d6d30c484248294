import { describe, it } from 'vitest'
import { BallotAnnulled } from '../../../contracts/ballot/annul-ballot.ts'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import { given } from '../../support/given.ts'
import { slipsGiven, votes, votingElectronically } from '../../support/season/electronic.ts'
import { ballotA, branchA, candidacyA, frameworkId, membersA } from '../../support/season/ids.ts'
import { ballotOf, meetingA } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = { reason: sealed(`ballot-${ballotA}`) }

describe('AnnulBallot', () => {
  it.each(['branch-voting', 'branch-counted', 'branch-confirmed'] as const)('ends an open vote when %s', (phase) =>
    given(at(phase)).when('AnnulBallot', { id: ballotA, body }).thenAccepted(BallotAnnulled(body)),
  )

  it('is refused once the vote has ended, either way', async () => {
    await given(at('branch-voted')).when('AnnulBallot', { id: ballotA, body }).thenRefused('BALLOT_NOT_OPEN')
    await given(at('branch-voting'))
      .after('AnnulBallot', { id: ballotA, body })
      .when('AnnulBallot', { id: ballotA, body })
      .thenRefused('BALLOT_NOT_OPEN')
  })

  it('lets a vote that began electronically go on on paper, as its second turn', () =>
    given(at('branch-attended'), [...votingElectronically, slipsGiven, ...votes(2)])
      .after('AnnulBallot', { id: ballotA, body })
      .when('OpenBallot', { body: ballotOf(meetingA) })
      .thenAccepted(
        BallotOpened({
          ...ballotOf(meetingA),
          ...{ organisationId: branchA, candidacies: [candidacyA], rule: 'branch', frameworkId, chairId: membersA[0] },
          ...{ entitled: 7, entitledPresent: 6, submissions: [1], turn: 2 },
        }),
      ))
})
