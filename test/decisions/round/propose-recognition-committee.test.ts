import { describe, it } from 'vitest'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { appraised } from '../../support/season/candidacies.ts'
import {
  authority,
  authorityRound,
  candidacyA,
  candidacyB,
  committeeBallot,
  committeeRound as id,
  membersB,
} from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { authorityMeeting, committeeMeeting, wholeVote } from '../../support/season/rounds.ts'
import { voteWith } from '../../support/season/votes.ts'
import { at, atUnder } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = proposalOf(committeeMeeting)
const toAuthority = {
  level: 'committee' as const,
  addressee: { organisationId: authority, organ: 'standing-committee' },
}
const onlyA = {
  ballotId: committeeBallot,
  items: [{ candidacyId: candidacyA, certificate: true }],
  notProposed: [{ candidacyId: candidacyB, reason: sealed(`round-${id}`) }],
}

describe('ProposeRecognition of a committee, after its vote', () => {
  const voted = given(at('committee-voted'))

  it('takes all its candidacies to the authority in one submission', () =>
    voted.when('ProposeRecognition', { id, body }).thenAccepted(RecognitionProposed({ ...body, ...toAuthority })))

  it('names those it does not propose, each with the reason', () =>
    voted
      .when('ProposeRecognition', { id, body: onlyA })
      .thenAccepted(RecognitionProposed({ ...onlyA, ...toAuthority })))

  it('is refused where it leaves out a branch whose secretary it commended', () =>
    voted
      .after('CommendSecretary', { id, body: { candidacyId: candidacyB, personId: membersB[0] } })
      .when('ProposeRecognition', { id, body: onlyA })
      .thenRefused('SECRETARY_COMMENDED', '/notProposed/0/candidacyId'))

  it('is refused while one of its candidacies is not named', () =>
    voted
      .when('ProposeRecognition', { id, body: { ...body, items: body.items.slice(0, 1) } })
      .thenRefused('ITEMS_INCOMPLETE', '/items'))

  it('is refused with a candidacy proposed twice', () =>
    voted
      .when('ProposeRecognition', { id, body: { ...body, items: [body.items[0]!, body.items[0]!] } })
      .thenRefused('ITEMS_INCOMPLETE', '/items/1/candidacyId'))

  it('judges a certificate by its own appraisal', () =>
    voted
      .when('ProposeRecognition', {
        id,
        body: { ...body, items: body.items.map((i) => ({ ...i, certificate: true })) },
      })
      .thenRefused('CERTIFICATE_NOT_EARNED', '/items/1/certificate'))
})

describe('ProposeRecognition of a committee, in other states', () => {
  it('is refused without an appraisal', () =>
    given(at('proposed'))
      .afterAll([appraised[1]!, ...wholeVote(committeeMeeting)])
      .when('ProposeRecognition', { id, body })
      .thenRefused('NOT_APPRAISED', '/items/0'))

  it('is refused against its own appraisal', () => {
    const against = { ...appraised[0]!.asked.body, conclusion: 'do-not-propose' } as never
    return given(at('proposed'))
      .afterAll([step('AppraiseCandidacy', { ...appraised[0]!.asked, body: against }), appraised[1]!])
      .afterAll(wholeVote(committeeMeeting))
      .when('ProposeRecognition', { id, body })
      .thenRefused('BELOW_THRESHOLD', '/items/0')
  })

  it('needs more than half of all its members: 3 of 5 pass, 2 do not', async () => {
    const after = (yes: number) => given(at('appraised')).afterAll(voteWith(committeeMeeting, yes))
    await after(3)
      .when('ProposeRecognition', { id, body })
      .thenAccepted(RecognitionProposed({ ...body, ...toAuthority }))
    await after(2).when('ProposeRecognition', { id, body }).thenRefused('BALLOT_NOT_PASSED', '/items/0')
  })

  it('is refused to the authority, which decides', () =>
    given(at('authority-voted'))
      .when('ProposeRecognition', { id: authorityRound, body: proposalOf(authorityMeeting) })
      .thenRefused('NOT_THE_AUTHORITY'))

  it('looks at the framework that its season pins, whatever that says', () =>
    given(
      atUnder((framework) => {
        framework.maxBackdatingDays = 0
      }, 'committee-voted'),
    )
      .when('ProposeRecognition', { id, body, recordedAt: '2024-12-21T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))
})
