import { refuse } from '../../../contracts/refusals.ts'
import { AttendanceRecorded, RecordAttendance } from '../../../contracts/round/record-attendance.ts'
import { ballot } from '../ballot/state.ts'
import { newestBallot, turnRefs } from '../ballot/turns.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { round } from './state.ts'

export const recordAttendance = decision({
  contract: RecordAttendance,
  stream: round,
  version: 2,
  actsFor: (_, state) => state.convened?.organisationId,
  reads: ({ id }, state, context) => [
    ...turnRefs(id, context),
    ...(state.convened === null ? [] : [ref(organisation, state.convened.organisationId)]),
  ],
  decide(given, state, context) {
    const { id, body } = given
    if (state.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
    const convened = state.convened!
    const badDay =
      beforePreviousStep(convened.on, given) ??
      isGone(context.get(organisation, convened.organisationId)!, given.occurredOn, '/occurredOn')
    if (badDay !== null) return badDay
    if (context.get(ballot, newestBallot(id, context)) !== undefined) {
      return refuse('ATTENDANCE_FIXED', 'Đã mở biểu quyết theo số có mặt, không điểm danh lại.')
    }
    const roll = convened.roll.map(({ personId }) => personId)
    const named = [...body.present, ...body.absent.map(({ personId }) => personId)]
    const pointers = [
      ...body.present.map((_, n) => `/present/${n}`),
      ...body.absent.map((_, n) => `/absent/${n}/personId`),
    ]
    const stranger = named.findIndex((personId) => !roll.includes(personId))
    if (stranger >= 0) {
      return refuse('NOT_ON_ROLL', `Người mã “${named[stranger]}” không có tên trong danh sách triệu tập.`, {
        pointer: pointers[stranger]!,
        detail: 'mã của một người trong danh sách triệu tập',
      })
    }
    const twice = named.findIndex((personId, n) => named.indexOf(personId) !== n)
    if (twice >= 0) {
      return refuse('DUPLICATE_PERSON', 'Một người được ghi hai lần khi điểm danh.', {
        pointer: pointers[twice]!,
        detail: 'mỗi người một lần, có mặt hoặc vắng mặt',
      })
    }
    const missing = roll.filter((personId) => !named.includes(personId))
    if (missing.length > 0) {
      return refuse('ATTENDANCE_INCOMPLETE', `Còn ${missing.length} người trong danh sách chưa điểm danh.`, {
        pointer: '/absent',
        detail: `còn thiếu: ${missing.join(', ')}`,
      })
    }
    return [AttendanceRecorded(body)]
  },
  commandOf: (events) => only(events, 'AttendanceRecorded').data,
})
