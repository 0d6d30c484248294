// The second meeting of a branch whose papers were returned, in the days that the committee set: 20/12/2024 to 15/01/2025.
import { describe, it } from 'vitest'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { given } from '../../support/given.ts'
import { opened, type Step, step } from '../../support/play.ts'
import { nothingApplies, reportOf, sheetA } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { decisionOf, noted, proposalOf } from '../../support/season/outcomes.ts'
import {
  authorityMeeting,
  committeeMeeting,
  conveneOf,
  type Meeting,
  meetingA,
  wholeVote,
} from '../../support/season/rounds.ts'
import { late, returnedA, returnOf, withdrawnA, withLeave } from '../../support/season/turns.ts'
import { at, atUnder } from '../../support/season.ts'

const id = ids.candidacyA
const lastDay = returnOf.until
const toCommittee = {
  level: 'branch' as const,
  addressee: { organisationId: ids.committee, organ: 'executive-committee' },
}

const toAuthority = {
  level: 'committee' as const,
  addressee: { organisationId: ids.authority, organ: 'standing-committee' },
}

/** Sheet and report of the second submission. */
const sentAgain: readonly Step[] = [
  step('CloseSelfAssessment', { as: 'sheet 2', id, body: { disqualifiers: nothingApplies } }),
  step('ReportResults', { as: 'report 2', id, body: reportOf(id) }),
]

function another(meeting: Meeting, on: string): Meeting {
  const name = `${meeting.name} again`
  const round = opened(`${name} round`)
  return { ...meeting, name, id: round, ballot: ballotId(round, 1), on }
}

const second = another(meetingA, '2025-01-10')
const returned = given(at('appraised')).afterAll([returnedA, ...sentAgain])
const voted = returned.afterAll(wholeVote(second))
const proposal = { id: second.id, body: proposalOf(second) }

describe('the second meeting of a branch, after a return', () => {
  it('is convened up to the last day of the return, which is after its window', async () => {
    const body = conveneOf(second)
    for (const occurredOn of ['2024-12-20', lastDay])
      await returned
        .when('ConveneRound', { body, occurredOn })
        .thenAccepted(RoundConvened({ ...body, level: 'branch', act: 'propose' }))
    await returned
      .when('ConveneRound', { body, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn')
  })

  it('is not convened for a day before the return', () =>
    returned
      .when('ConveneRound', {
        body: conveneOf(second),
        occurredOn: '2024-12-19',
        recordedAt: '2024-12-21T03:00:00.000Z',
      })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('proposes again up to that day', async () => {
    for (const occurredOn of [second.on, lastDay])
      await voted
        .when('ProposeRecognition', { ...proposal, occurredOn })
        .thenAccepted(RecognitionProposed({ ...proposal.body, ...toCommittee }))
    await voted
      .when('ProposeRecognition', { ...proposal, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn')
  })

  it('cannot be late with leave', async () => {
    const lenient = given(atUnder(withLeave, 'appraised')).afterAll([returnedA, ...sentAgain])
    const body = { ...conveneOf(second), late }
    await lenient
      .when('ConveneRound', { body, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn')
    await lenient.when('ConveneRound', { body, occurredOn: lastDay }).thenRefused('NOT_LATE', '/late')
  })

  it('has to wait for the new sheet and the new report', async () => {
    const before = (steps: readonly Step[]) =>
      given(at('appraised'))
        .afterAll([returnedA, ...steps, ...wholeVote(second)])
        .when('ProposeRecognition', proposal)
    await before([]).thenRefused('SELF_ASSESSMENT_OPEN', '/items/0')
    await before(sentAgain.slice(0, 1)).thenRefused('RESULTS_NOT_REPORTED', '/items/0')
  })

  it('leaves the meeting of before as it was', () =>
    given(at('branch-proposed'))
      .afterAll([...noted(meetingA, 'branch'), later(returnedA, '2024-12-16')])
      .afterAll(sentAgain)
      .when('ProposeRecognition', { id: meetingA.id, body: proposalOf(meetingA) })
      .thenRefused('ALREADY_PROPOSED'))
})

// A regression: a meeting that had voted on the returned papers proposed, or recognised, the new ones by that vote.
describe('a vote on papers that were returned since', () => {
  const appraisal = { scores: sheetA, team: [ids.committeeMembers[1]!], conclusion: 'propose' as const }
  const upAgain: readonly Step[] = [
    later(returnedA, '2024-12-21'),
    ...sentAgain,
    step('NoteOutcome', {
      as: 'second to A',
      id,
      body: { roundId: second.id, level: 'branch', outcome: 'proposed', certificate: true },
    }),
    step('AppraiseCandidacy', { as: 'appraisal 2', id, body: appraisal }),
  ]

  it('is nothing for the committee to propose on', () =>
    given(at('committee-voted'))
      .afterAll(upAgain)
      .when('ProposeRecognition', { id: committeeMeeting.id, body: proposalOf(committeeMeeting) })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0'))

  it('is nothing for the branch to propose on', () => {
    const early = another(meetingA, '2024-12-18')
    return given(at('appraised'))
      .afterAll([...wholeVote(early), returnedA, ...sentAgain])
      .when('ProposeRecognition', { id: early.id, body: proposalOf(early) })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0')
  })

  it('is nothing for the authority to recognise by', () => {
    const early = another(authorityMeeting, '2024-12-20')
    return given(at('appraised'))
      .afterAll([...wholeVote(early), ...upAgain, ...noted(committeeMeeting, 'committee')])
      .when('DecideRecognition', { id: early.id, body: decisionOf(early), occurredOn: '2025-01-10' })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0/candidacyId')
  })
  it('is nothing to commend a secretary on', () =>
    given(at('committee-voted'))
      .afterAll(upAgain)
      .when('CommendSecretary', { id: committeeMeeting.id, body: { candidacyId: id, personId: ids.membersA[0] } })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/candidacyId'))

  it('is none either when they were returned on its day and came again later', () => {
    const sameDay = [returnedA, ...upAgain.slice(1, 3).map((one) => later(one, '2024-12-21')), ...upAgain.slice(3)]
    return given(at('committee-voted'))
      .afterAll(sameDay)
      .when('ProposeRecognition', { id: committeeMeeting.id, body: proposalOf(committeeMeeting) })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0')
  })

  // A regression: on one and the same day no date told the vote on the first papers from one on the second.
  it('is none when they were returned, came again and were appraised again on its day', async () => {
    const allOnItsDay = upAgain.map((one) => later(one, committeeMeeting.on))
    const voted = given(at('committee-voted')).afterAll(allOnItsDay)
    const body = proposalOf(committeeMeeting)
    await voted
      .when('ProposeRecognition', { id: committeeMeeting.id, body })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0')
    await voted
      .when('CommendSecretary', { id: committeeMeeting.id, body: { candidacyId: id, personId: ids.membersA[0] } })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/candidacyId')
  })

  it('counts where it was held on that day, but after they came again', () => {
    const again = another(committeeMeeting, committeeMeeting.on)
    const body = proposalOf(again)
    return given(at('committee-voted'))
      .afterAll(upAgain.map((one) => later(one, again.on)))
      .afterAll(wholeVote(again))
      .when('ProposeRecognition', { id: again.id, body })
      .thenAccepted(RecognitionProposed({ ...body, ...toAuthority }))
  })

  // A regression: asked for and not to be left out, the returned branch kept the others from being proposed.
  it.each([
    ['returned', [returnedA]],
    ['returned and sent again', upAgain],
    ['withdrawn', [withdrawnA]],
  ])('leaves out a branch that was %s, also where its secretary had been commended', (_, since) => {
    const body = proposalOf(committeeMeeting)
    const onlyB = { ...body, items: body.items.slice(1), notProposed: [{ candidacyId: id, reason: late.reason }] }
    return given(at('committee-voted'))
      .after('CommendSecretary', { id: committeeMeeting.id, body: { candidacyId: id, personId: ids.membersA[0] } })
      .afterAll(since)
      .when('ProposeRecognition', { id: committeeMeeting.id, body: onlyB })
      .thenAccepted(RecognitionProposed({ ...onlyB, ...toAuthority }))
  })

  it('still counts for the branches that were not returned', () => {
    const body = proposalOf(committeeMeeting)
    const onlyB = { ...body, items: body.items.slice(1), notProposed: [{ candidacyId: id, reason: late.reason }] }
    return given(at('committee-voted'))
      .afterAll(upAgain)
      .when('ProposeRecognition', { id: committeeMeeting.id, body: onlyB })
      .thenAccepted(RecognitionProposed({ ...onlyB, ...toAuthority }))
  })
})

function later({ name, asked }: Step, occurredOn: string): Step {
  return { name, asked: { ...asked, occurredOn } }
}
