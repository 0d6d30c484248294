// What a candidacy must have behind it before its branch or committee may propose it.
import { describe, it } from 'vitest'
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import { nothingApplies, reported } from '../../support/season/candidacies.ts'
import { candidacyA, roundA as id } from '../../support/season/ids.ts'
import { noted, proposalOf } from '../../support/season/outcomes.ts'
import { committeeMeeting, type Meeting, meetingA, wholeVote } from '../../support/season/rounds.ts'
import { at, type Phase } from '../../support/season.ts'

const body = proposalOf(meetingA)

describe('ProposeRecognition of a branch', () => {
  it('is refused while the sheet is open', () =>
    given(at('scored'))
      .afterAll(wholeVote(meetingA))
      .when('ProposeRecognition', { id, body })
      .thenRefused('SELF_ASSESSMENT_OPEN', '/items/0'))

  it('is refused without the report', () =>
    given(at('assessed'))
      .afterAll(wholeVote(meetingA))
      .when('ProposeRecognition', { id, body })
      .thenRefused('RESULTS_NOT_REPORTED', '/items/0'))

  it('is refused when a disqualifier applies', () =>
    given(at('scored'))
      .after('CloseSelfAssessment', {
        id: candidacyA,
        body: { disqualifiers: nothingApplies.with(0, { id: 'L1', applies: true }) },
        occurredOn: '2024-12-10',
      })
      .afterAll([reported[0]!, ...wholeVote(meetingA)])
      .when('ProposeRecognition', { id, body })
      .thenRefused('BELOW_THRESHOLD', '/items/0'))
})

/** A second meeting of the same body on the same candidacies. */
function secondOf(meeting: Meeting): Meeting {
  const id = opened(`second ${meeting.name} round`)
  return { ...meeting, name: `second ${meeting.name}`, id, ballot: ballotId(id, 1) }
}

describe('a candidacy that went up already', () => {
  const ways: readonly (readonly [Phase, Meeting])[] = [
    ['proposed', meetingA],
    ['appraised', meetingA],
    ['recognised', meetingA],
    ['forwarded', committeeMeeting],
    ['recognised', committeeMeeting],
  ]
  it.each(ways)('is not proposed again by a second round: %s', (phase, meeting) => {
    const second = secondOf(meeting)
    return given(at(phase))
      .afterAll(wholeVote(second))
      .when('ProposeRecognition', { id: second.id, body: proposalOf(second), occurredOn: second.on })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0')
  })

  it('is not proposed by its branch after its branch did not propose it', () => {
    const second = secondOf(meetingA)
    return given(at('branch-voted'))
      .after('CloseRound', { id, body: { closedAt: '16:00' } })
      .afterAll([
        step('NoteOutcome', { ...noted(meetingA, 'branch')[0]!.asked, body: notProposed }),
        ...wholeVote(second),
      ])
      .when('ProposeRecognition', { id: second.id, body: proposalOf(second) })
      .thenRefused('OUTCOME_OUT_OF_ORDER', '/items/0')
  })
})

const notProposed = { roundId: id, level: 'branch' as const, outcome: 'not-proposed' as const, certificate: false }
