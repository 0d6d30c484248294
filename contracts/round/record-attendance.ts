import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, FreeText, Id, Label } from '../values.ts'

const body = closed({
  present: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
  /** Everybody on the roll who is not present; without a reason: absent without reason. */
  absent: Type.Array(closed({ personId: Id, reason: Type.Optional(FreeText(300)) }), { maxItems: 500 }),
  guests: Type.Optional(Type.Array(closed({ personId: Id, title: Label(100) }), { maxItems: 20 })),
})

/** Who was there. Given again before a ballot opens, it replaces the earlier record. */
export const RecordAttendance = command({
  name: 'RecordAttendance',
  stream: 'round',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/attendance',
    tag: 'Hội nghị xét',
    summary: 'Điểm danh (RecordAttendance)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const AttendanceRecorded = event('AttendanceRecorded', 1, body)
