import { describe, it } from 'vitest'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { reportOf } from '../../support/season/candidacies.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2024-12-12'
const body = reportOf(id)

describe('ReportResults, when the sheet is closed', () => {
  const assessed = given(at('assessed'))

  it('is accepted with every text', () => {
    const text = sealed(`candidacy-${id}`)
    const whole = {
      ...body,
      situation: text,
      advantages: text,
      difficulties: text,
      plan: { type: 'Kế hoạch', issuer: 'Chi bộ Phòng A' },
      supervision: text,
      groups: [
        { group: 'I', narrative: text, indicators: [{ name: 'Sinh hoạt', target: '12', result: '12', share: '100%' }] },
        { group: 'II', narrative: text },
      ],
      strengths: text,
      limits: text,
      causes: text,
      lessons: text,
      nextYear: text,
      proposals: text,
    }
    return assessed.when('ReportResults', { id, body: whole, occurredOn }).thenAccepted(ResultsReported(whole))
  })

  it('is refused for a group that the framework does not have', () => {
    const groups = [body.groups[0]!, { ...body.groups[0]!, group: 'V' }]
    return assessed
      .when('ReportResults', { id, body: { ...body, groups }, occurredOn })
      .thenRefused('UNKNOWN_GROUP', '/groups/1/group')
  })

  it('is refused for a group told twice', () =>
    assessed
      .when('ReportResults', { id, body: { ...body, groups: [body.groups[0]!, body.groups[0]!] }, occurredOn })
      .thenRefused('UNKNOWN_GROUP', '/groups/1/group'))

  it('is refused with more monthly reports than were due', () =>
    assessed
      .when('ReportResults', { id, body: { ...body, monthlyReports: { sent: 8, due: 7 } }, occurredOn })
      .thenRefused('INVALID_REQUEST', '/monthlyReports/sent'))

  it('is refused on a day before the sheet was closed', () =>
    assessed
      .when('ReportResults', { id, body, occurredOn: '2024-12-09', recordedAt: '2024-12-12T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('assessed'),
    'ReportResults',
    { id, body },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('ReportResults, in other states', () => {
  it('is refused while the sheet is open, because it tells the points', () =>
    given(at('scored')).when('ReportResults', { id, body, occurredOn }).thenRefused('SELF_ASSESSMENT_OPEN'))

  it('is refused a second time', () =>
    given(at('reported')).when('ReportResults', { id, body, occurredOn }).thenRefused('RESULTS_ALREADY_REPORTED'))
})
