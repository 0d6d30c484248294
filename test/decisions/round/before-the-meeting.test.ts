// A regression: what happened at a meeting was taken down for days before it.
import { describe, it } from 'vitest'
import { given } from '../../support/given.ts'
import type { Step } from '../../support/play.ts'
import { ballotA, membersA, roundA } from '../../support/season/ids.ts'
import { attendanceOf, countOf, meetingA } from '../../support/season/rounds.ts'
import { at, type Phase } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const atMeeting: readonly (readonly [Phase, Step])[] = [
  ['branch-convened', { name: 'RecordAttendance', asked: { id: roundA, body: attendanceOf(meetingA) } }],
  ['branch-voting', { name: 'RecordCount', asked: { id: ballotA, body: countOf(meetingA) } }],
  ['branch-counted', { name: 'ConfirmCount', asked: { id: ballotA, body: { personId: membersA[0] } } }],
  ['branch-confirmed', { name: 'CloseBallot', asked: { id: ballotA, body: {} } }],
  [
    'branch-voting',
    {
      name: 'RecordMismatch',
      asked: { id: ballotA, body: { issued: 6, returned: 7, account: sealed(`ballot-${ballotA}`) } },
    },
  ],
  ['branch-voted', { name: 'CloseRound', asked: { id: roundA, body: { closedAt: '16:00' } } }],
]

describe('what happened at a meeting', () => {
  it.each(atMeeting.map(([phase, step]) => ({ phase, ...step })))(
    '$name is not taken for the day before',
    ({ phase, name, asked }) =>
      given(at(phase))
        .when(name, { ...asked, occurredOn: '2024-12-14', recordedAt: '2024-12-15T08:00:00.000Z' })
        .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'),
  )
})
