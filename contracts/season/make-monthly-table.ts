import Type from 'typebox'
import { Classification } from '../candidacy/close-self-assessment.ts'
import { Score } from '../candidacy/submit-score.ts'
import { command, event } from '../define.ts'
import { closed, DateOnly, Id, Month } from '../values.ts'
import { ofSeason } from './routes.ts'

/** The season is of one year, so a month is one of that year. */
const body = closed({ month: Month })

/** Puts together, for the committee's meeting, how those registered stood in one month. */
export const MakeMonthlyTable = command({
  name: 'MakeMonthlyTable',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('monthly-tables', 'Lập bảng tổng hợp tháng (MakeMonthlyTable)'),
})

const { criterion, points, passed, notApplicable } = Score.properties

export const MonthlyTableMade = event(
  'MonthlyTableMade',
  1,
  closed({
    ...body.properties,
    /** Whoever was registered in the month and still stands, in the order of registration. */
    branches: Type.Array(
      closed({
        candidacyId: Id,
        /** Absent: no report of the month had come, or none is asked for. */
        reportedOn: Type.Optional(DateOnly),
        /** In a framework whose sheet is monthly: what of the month's lines is filled, in the framework's order. */
        lines: Type.Optional(Type.Array(closed({ criterion, points, passed, notApplicable }), { maxItems: 200 })),
        /** And what they come to, once none is empty. */
        result: Type.Optional(Classification),
      }),
      { minItems: 1, maxItems: 500 },
    ),
  }),
)
