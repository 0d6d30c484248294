import { describe, it } from 'vitest'
import { AttendanceRecorded } from '../../../contracts/round/record-attendance.ts'
import { given } from '../../support/given.ts'
import { branchA, committeeMembers, roundA as id, membersA, membersB } from '../../support/season/ids.ts'
import { dissolved } from '../../support/season/reorganised.ts'
import { attendanceOf, meetingA } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'

const body = attendanceOf(meetingA)

describe('RecordAttendance, when convened', () => {
  const convened = given(at('branch-convened'))

  it('is accepted with everybody on the roll, present or absent, and with guests', () => {
    const whole = { ...body, guests: [{ personId: committeeMembers[0], title: 'Bí thư Đảng ủy bộ phận' }] }
    return convened.when('RecordAttendance', { id, body: whole }).thenAccepted(AttendanceRecorded(whole))
  })

  it('is accepted from an empty room', () => {
    const nobody = { present: [], absent: membersA.map((personId) => ({ personId })) }
    return convened.when('RecordAttendance', { id, body: nobody }).thenAccepted(AttendanceRecorded(nobody))
  })

  it('is refused with a person present who is not on the roll', () =>
    convened
      .when('RecordAttendance', { id, body: { ...body, present: [...body.present, membersB[0]] } })
      .thenRefused('NOT_ON_ROLL', '/present/7'))

  it('is refused with a person absent who is not on the roll', () =>
    convened
      .when('RecordAttendance', { id, body: { ...body, absent: [...body.absent, { personId: membersB[0] }] } })
      .thenRefused('NOT_ON_ROLL', '/absent/1/personId'))

  it('is refused with a person both present and absent', () =>
    convened
      .when('RecordAttendance', { id, body: { ...body, absent: [...body.absent, { personId: membersA[0] }] } })
      .thenRefused('DUPLICATE_PERSON', '/absent/1/personId'))

  it('is refused while somebody on the roll is not named', () =>
    convened
      .when('RecordAttendance', { id, body: { ...body, absent: [] } })
      .thenRefused('ATTENDANCE_INCOMPLETE', '/absent'))
})

describe('RecordAttendance, in other states', () => {
  it('is refused from the day on which the body exists no more', () =>
    given(at('branch-convened'))
      .afterAll([dissolved(branchA, undefined, '2024-12-31')])
      .when('RecordAttendance', { id, body, occurredOn: '2024-12-31' })
      .thenRefused('ORGANISATION_ENDED', '/occurredOn'))

  it('replaces an earlier record before the vote', () =>
    given(at('branch-attended')).when('RecordAttendance', { id, body }).thenAccepted(AttendanceRecorded(body)))

  it('is refused once the vote is open', () =>
    given(at('branch-voting')).when('RecordAttendance', { id, body }).thenRefused('ATTENDANCE_FIXED'))

  it('is refused once the round is closed', () =>
    given(at('branch-convened'))
      .after('CloseRound', { id, body: { closedAt: '14:10' } })
      .when('RecordAttendance', { id, body })
      .thenRefused('ROUND_CLOSED'))
})
