import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Citation, Count, closed, FreeText, Label } from '../values.ts'

const indicator = closed({ name: Label(300), target: Label(60), result: Label(60), share: Type.Optional(Label(20)) })

const body = closed({
  situation: Type.Optional(FreeText()),
  advantages: Type.Optional(FreeText()),
  difficulties: Type.Optional(FreeText()),
  dissemination: closed({ sessions: Count, attendances: Count }),
  plan: Type.Optional(Citation),
  /** Monthly reports sent, of those due since registration. */
  monthlyReports: closed({ sent: Count, due: Count }),
  supervision: Type.Optional(FreeText()),
  groups: Type.Array(
    closed({
      group: Label(20),
      narrative: FreeText(),
      indicators: Type.Optional(Type.Array(indicator, { maxItems: 50 })),
    }),
    { maxItems: 20 },
  ),
  strengths: Type.Optional(FreeText()),
  limits: Type.Optional(FreeText()),
  causes: Type.Optional(FreeText()),
  lessons: Type.Optional(FreeText()),
  nextYear: Type.Optional(FreeText()),
  proposals: Type.Optional(FreeText()),
})

/** The content of document 3, Báo cáo kết quả thực hiện. A new report replaces the earlier one until it is drafted. */
export const ReportResults = command({
  name: 'ReportResults',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/results-report',
    tag: 'Tự đánh giá',
    summary: 'Báo cáo kết quả thực hiện (ReportResults)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const ResultsReported = event('ResultsReported', 1, body)
