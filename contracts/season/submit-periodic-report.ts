import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, FreeText, Id, oneOf, Positive } from '../values.ts'
import { MassOrganisation } from './mass-organisation.ts'
import { ofSeason } from './routes.ts'

/** A part of the season's year: month 1 to 12, quarter 1 to 4, half 1 or 2, year 1. */
export const Period = closed({ unit: oneOf('month', 'quarter', 'half', 'year'), number: Positive })

const body = closed({
  period: Period,
  contents: FreeText(),
  /** A mass organisation's report, entered by the committee's clerk; absent for the committee's own. */
  onBehalfOf: Type.Optional(MassOrganisation),
})

/** The committee's report upward, or a mass organisation's to the committee; each body reports a period once. */
export const SubmitPeriodicReport = command({
  name: 'SubmitPeriodicReport',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('reports', 'Báo cáo định kỳ của cấp ủy, của tổ chức đoàn thể (SubmitPeriodicReport)'),
})
export const PeriodicReportSubmitted = event(
  'PeriodicReportSubmitted',
  1,
  closed({
    ...body.properties,
    /** To whom: the approver above the committee, for a mass organisation the committee; absent where nobody is above. */
    to: Type.Optional(Id),
  }),
)
