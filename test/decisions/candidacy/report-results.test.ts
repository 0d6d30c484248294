import { describe, it } from 'vitest'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { reportOf } from '../../support/season/candidacies.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { disseminated } from '../../support/season/turns.ts'
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

describe('ReportResults, where reports and sessions were recorded', () => {
  const text = sealed(`candidacy-${id}`)
  const on = '2024-12-10'
  const monthly = given(at('assessed'))
    .after('ReportProgress', { as: 'June', id, body: { month: 6, content: text }, occurredOn: on })
    .after('ReportProgress', { as: 'July', id, body: { month: 7, content: text }, occurredOn: on })
  const sessions = given(at('assessed'))
    .after('ReportProgress', { as: 'first', id, body: disseminated, occurredOn: on })
    .after('ReportProgress', { as: 'second', id, body: disseminated, occurredOn: on })
  const two = { ...body, monthlyReports: { sent: 2, due: 7 } }
  const thirty = { ...body, dissemination: { sessions: 2, attendances: 30 } }

  it('is accepted with the same figures; what was not recorded at all may be told freely', async () => {
    await monthly.when('ReportResults', { id, body: two, occurredOn }).thenAccepted(ResultsReported(two))
    await sessions.when('ReportResults', { id, body: thirty, occurredOn }).thenAccepted(ResultsReported(thirty))
  })

  it('is refused with another number of monthly reports', () =>
    monthly.when('ReportResults', { id, body, occurredOn }).thenRefused('FIGURES_DIFFER', '/monthlyReports/sent'))

  it.each([
    ['sessions', { sessions: 3, attendances: 30 }],
    ['attendances', { sessions: 2, attendances: 15 }],
  ])('is refused with other %s', (_, dissemination) =>
    sessions
      .when('ReportResults', { id, body: { ...body, dissemination }, occurredOn })
      .thenRefused('FIGURES_DIFFER', '/dissemination'),
  )
})

describe('ReportResults, in other states', () => {
  it('is refused while the sheet is open, because it tells the points', () =>
    given(at('scored')).when('ReportResults', { id, body, occurredOn }).thenRefused('SELF_ASSESSMENT_OPEN'))

  it('is refused a second time', () =>
    given(at('reported')).when('ReportResults', { id, body, occurredOn }).thenRefused('RESULTS_ALREADY_REPORTED'))
})
