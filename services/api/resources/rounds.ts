import { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { AttendanceRecorded } from '../../../contracts/round/record-attendance.ts'
import { round } from '../../decisions/round/state.ts'
import { resource, shown } from './resource.ts'

export const rounds = resource({
  path: '/v1/rounds',
  tag: 'Hội nghị xét',
  summary: 'Một hội nghị: triệu tập, điểm danh, đề nghị hoặc quyết định',
  stream: round,
  owners: ({ convened }) => [convened?.organisationId],
  view: (state, vault) => ({
    convened: state.convened,
    attendance: shown(AttendanceRecorded, state.attendance, vault),
    proposal: shown(RecognitionProposed, state.proposal, vault),
    decision: shown(RecognitionDecided, state.decision, vault),
    closed: state.closed,
  }),
})
