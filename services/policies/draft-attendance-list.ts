import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, isPrinted, meetingRules } from './draft-paper.ts'
import type { Policy } from './policy.ts'

/** A meeting has its list to call the roll from as soon as it is convened, where its framework asks for one. */
export const draftAttendanceList: Policy = {
  name: 'draft-attendance-list',
  on: ['RoundConvened'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { level, frameworkId } = await meetingRules(id, around)
    if (!(await isPrinted('attendance-list', frameworkId, around, level))) return []
    return draftPaper('attendance-list', { stream: 'round', id }, around)
  },
}
