import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, FreeText, Label } from '../values.ts'

const body = closed({
  /** A session that spread the model among members and staff; exactly one of dissemination, month and quarter. */
  dissemination: Type.Optional(closed({ form: Label(200), attendances: Count, subject: Label(500) })),
  /** Month reported on, of the year judged. */
  month: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  quarter: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
  content: FreeText(),
  difficulties: Type.Optional(FreeText()),
  proposals: Type.Optional(FreeText()),
})

/** What the branch did since it registered: dissemination, and the periodic report that the framework asks for. */
export const ReportProgress = command({
  name: 'ReportProgress',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/progress-reports',
    tag: 'Tự đánh giá',
    summary: 'Báo cáo tình hình thực hiện: quán triệt, hằng tháng, hằng quý (ReportProgress)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const ProgressReported = event('ProgressReported', 1, body)
