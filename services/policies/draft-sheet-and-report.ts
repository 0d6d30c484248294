import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import type { Policy } from './policy.ts'

/** The adopted sheet and the report each become a paper: Phiếu tự đánh giá and Báo cáo kết quả thực hiện. */
export const draftSheetAndReport: Policy = {
  name: 'draft-sheet-and-report',
  on: ['SelfAssessmentClosed', 'ResultsReported'],
  settled: ['DOCUMENT_EXISTS'],
  react({ event }, around) {
    const type = event.type === 'ResultsReported' ? 'report' : 'self-assessment'
    return draftPaper(type, { stream: 'candidacy', id: idOf(event.stream) }, around)
  },
}
