import { LateAccepted } from '../../../contracts/late.ts'
import { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { AttendanceRecorded } from '../../../contracts/round/record-attendance.ts'
import { RecognitionRevoked } from '../../../contracts/round/revoke-recognition.ts'
import { attendanceAt, round } from '../../decisions/round/state.ts'
import { eachShown, resource, shown } from './resource.ts'

export const rounds = resource({
  path: '/v1/rounds',
  tag: 'Hội nghị xét',
  summary: 'Một hội nghị: triệu tập, điểm danh, biểu dương, đề nghị, quyết định hoặc hủy bỏ',
  stream: round,
  owners: ({ convened }) => [convened?.organisationId],
  view: (state, reader) => ({
    convened: state.convened,
    attendance: shown(AttendanceRecorded, attendanceAt(state), reader),
    commended: state.commended,
    proposal: shown(RecognitionProposed, state.proposal, reader),
    decision: shown(RecognitionDecided, state.decision, reader),
    revocation: shown(RecognitionRevoked, state.revocation, reader),
    closed: state.closed,
    late: eachShown(LateAccepted, state.late, reader),
  }),
})
