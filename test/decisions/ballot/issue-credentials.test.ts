import { describe, it } from 'vitest'
import { CredentialsIssued } from '../../../contracts/ballot/issue-credentials.ts'
import { given } from '../../support/given.ts'
import { aVote, slipsGiven, votingElectronically } from '../../support/season/electronic.ts'
import { ballotA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

describe('IssueCredentials', () => {
  const open = given(at('branch-attended'), votingElectronically)

  it('counts the slips, one for each voter present, and may be given again before the first vote', async () => {
    await open.when('IssueCredentials', { id: ballotA, body: {} }).thenAccepted(CredentialsIssued({ voters: 6 }))
    await open
      .afterAll([slipsGiven])
      .when('IssueCredentials', { id: ballotA, body: {} })
      .thenAccepted(CredentialsIssued({ voters: 6 }))
  })

  it('is refused once somebody voted', () =>
    open
      .afterAll([slipsGiven])
      .after('CastVote', {
        id: ballotA,
        body: aVote,
      })
      .when('IssueCredentials', { id: ballotA, body: {} })
      .thenRefused('VOTING_STARTED'))

  it('is refused for a vote on paper, and after the end', async () => {
    await given(at('branch-voting')).when('IssueCredentials', { id: ballotA, body: {} }).thenRefused('NOT_ELECTRONIC')
    await given(at('branch-voted')).when('IssueCredentials', { id: ballotA, body: {} }).thenRefused('BALLOT_NOT_OPEN')
  })
})
