import { describe, it } from 'vitest'
import { OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import {
  fourSteps,
  province,
  provinceFounded,
  provinceMeeting,
  superiorMeeting,
  twoSteps,
  upTo,
} from '../../support/season/chains.ts'
import * as ids from '../../support/season/ids.ts'
import { decisionOf, proposalOf } from '../../support/season/outcomes.ts'
import { committeeMeeting, conveneOf, wholeVote } from '../../support/season/rounds.ts'
import { returnOf } from '../../support/season/turns.ts'

const certificates: Record<string, boolean> = { [ids.candidacyA]: true, [ids.candidacyB]: false }
const noted = (id: string, step: number) => ({
  ...{ roundId: superiorMeeting.id, level: 'committee' as const, step, outcome: 'proposed' as const },
  ...{ certificate: certificates[id]!, ballotId: superiorMeeting.ballot },
})
const both = [ids.candidacyA, ids.candidacyB]
const proposing = step('ProposeRecognition', {
  ...{
    as: 'proposal superior',
    id: superiorMeeting.id,
    body: proposalOf(superiorMeeting),
    occurredOn: superiorMeeting.on,
  },
})
const notedAbove = both.map((id) =>
  step('NoteOutcome', { as: `superior to ${id}`, id, body: noted(id, 2), occurredOn: superiorMeeting.on }),
)

describe('a chain of four bodies', () => {
  const forwarded = given(fourSteps()).afterAll([...provinceFounded, ...upTo('authority round')])
  const voted = forwarded.afterAll(wholeVote(superiorMeeting))
  const atTheTop = voted.afterAll([proposing, ...notedAbove])

  it('brings the papers of the first committee to the one above it, as the third body', () =>
    forwarded
      .when('ConveneRound', { body: conveneOf(superiorMeeting), occurredOn: superiorMeeting.on })
      .thenAccepted(RoundConvened({ ...conveneOf(superiorMeeting), level: 'committee', act: 'propose', step: 2 })))

  it('sends the second tờ trình to whoever decides', () =>
    voted
      .when('ProposeRecognition', {
        id: superiorMeeting.id,
        body: proposalOf(superiorMeeting),
        occurredOn: superiorMeeting.on,
      })
      .thenAccepted(
        RecognitionProposed({
          ...proposalOf(superiorMeeting),
          level: 'committee',
          addressee: { organisationId: province, organ: 'standing-committee' },
        }),
      ))

  it('notes each body in its turn, and none twice', async () => {
    const body = noted(ids.candidacyA, 2)
    const proposed = voted.afterAll([proposing])
    await proposed.when('NoteOutcome', { id: ids.candidacyA, body }).thenAccepted(OutcomeNoted(body))
    await atTheTop.when('NoteOutcome', { id: ids.candidacyA, body }).thenRefused('OUTCOME_OUT_OF_ORDER')
  })

  it('is decided by the last body alone', async () => {
    const decided = atTheTop.afterAll(wholeVote(provinceMeeting))
    const body = decisionOf(provinceMeeting)
    await decided
      .when('DecideRecognition', { id: provinceMeeting.id, body, occurredOn: provinceMeeting.on })
      .thenAccepted(RecognitionDecided(body))
    const early = forwarded.afterAll(wholeVote({ ...provinceMeeting, on: '2025-01-12' }))
    await early
      .when('DecideRecognition', { id: provinceMeeting.id, body, occurredOn: provinceMeeting.on })
      .thenRefused('NOT_PROPOSED', '/items/0')
    await voted
      .when('DecideRecognition', {
        id: superiorMeeting.id,
        body: decisionOf(superiorMeeting),
        occurredOn: superiorMeeting.on,
      })
      .thenRefused('NOT_THE_AUTHORITY')
  })

  it('lets whoever has the papers send them back', () =>
    atTheTop
      .when('ReturnCandidacy', { id: ids.candidacyA, body: returnOf, occurredOn: superiorMeeting.on })
      .thenAccepted(CandidacyReturned({ ...returnOf, submission: 2 })))
})

describe('a body in the middle that appraises', () => {
  const forwarded = given(fourSteps({ appraises: true })).afterAll([...provinceFounded, ...upTo('authority round')])

  it('does not propose on the appraisal of the one below', () =>
    forwarded
      .afterAll(wholeVote(superiorMeeting))
      .when('ProposeRecognition', {
        id: superiorMeeting.id,
        body: proposalOf(superiorMeeting),
        occurredOn: superiorMeeting.on,
      })
      .thenRefused('NOT_APPRAISED', '/items/0'))
})

describe('a chain of two bodies', () => {
  const asked = given(twoSteps).afterAll(upTo('committee round'))
  const voted = asked.afterAll(wholeVote(committeeMeeting))

  it('is decided by the committee that opened the season', async () => {
    const body = decisionOf(committeeMeeting)
    await asked
      .when('ConveneRound', { body: conveneOf(committeeMeeting), occurredOn: committeeMeeting.on })
      .thenAccepted(RoundConvened({ ...conveneOf(committeeMeeting), level: 'authority', act: 'decide', step: 1 }))
    await voted
      .when('DecideRecognition', { id: committeeMeeting.id, body, occurredOn: committeeMeeting.on })
      .thenAccepted(RecognitionDecided(body))
  })

  it('says so where it would propose', () =>
    voted
      .when('ProposeRecognition', {
        id: committeeMeeting.id,
        body: proposalOf(committeeMeeting),
        occurredOn: committeeMeeting.on,
      })
      .thenRefused('NOT_THE_AUTHORITY'))
})
