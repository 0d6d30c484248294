import { describe, it } from 'vitest'
import { ProgressReported, type ReportProgress } from '../../../contracts/candidacy/report-progress.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { disseminated, session } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

type Body = BodyOf<typeof ReportProgress>
const text = sealed(`candidacy-${id}`)
const month = (n: number): Body => ({ month: n, content: text })
const quarter = (n: number): Body => ({ quarter: n, content: text })
const under = (progressReports: 'none' | 'month' | 'quarter', phase: Phase = 'committed') =>
  given(
    atUnder((framework) => {
      framework.progressReports = progressReports
    }, phase),
  )
const occurredOn = '2024-07-02'

describe('ReportProgress, of a session that spread the model', () => {
  const whole = { ...disseminated, difficulties: text, proposals: text }

  it.each<Phase>(['registered', 'committed', 'assessed'])('is accepted when %s, whatever reports are due', (phase) =>
    under('none', phase).when('ReportProgress', { id, body: whole }).thenAccepted(ProgressReported(whole)),
  )

  it('is accepted as often as there were sessions', () =>
    given(at('committed'))
      .after('ReportProgress', { id, body: whole })
      .when('ReportProgress', { id, body: whole })
      .thenAccepted(ProgressReported(whole)))

  it.each<[string, Body]>([
    ['nothing', { content: text }],
    ['a month', { ...disseminated, month: 6 }],
    ['a month and a quarter', { month: 6, quarter: 2, content: text }],
  ])('is refused with %s beside or in place of it', (_, body) =>
    given(at('committed')).when('ReportProgress', { id, body, occurredOn }).thenRefused('INVALID_REQUEST', ''),
  )
})

describe('ReportProgress, of a month', () => {
  const committed = given(at('committed'))

  it.each([
    ['a month that ended', 6],
    ['the month that began today', 7],
    ['the month of the registration', 5],
  ])('is accepted for %s', (_, n) =>
    committed
      .when('ReportProgress', { id, body: month(n), occurredOn: '2024-07-01' })
      .thenAccepted(ProgressReported(month(n))),
  )

  it('is accepted in the next year for the last month of the year judged', () =>
    committed
      .when('ReportProgress', { id, body: month(12), occurredOn: '2025-01-05' })
      .thenAccepted(ProgressReported(month(12))))

  it.each([
    ['that has not begun', 8],
    ['that ended before the registration', 4],
  ])('is refused for a month %s', (_, n) =>
    committed.when('ReportProgress', { id, body: month(n), occurredOn }).thenRefused('REPORT_NOT_DUE', '/month'),
  )

  it('is refused where the framework asks for quarters, or for nothing', async () => {
    await under('quarter')
      .when('ReportProgress', { id, body: month(6), occurredOn })
      .thenRefused('REPORT_NOT_DUE', '/month')
    await under('none')
      .when('ReportProgress', { id, body: month(6), occurredOn })
      .thenRefused('REPORT_NOT_DUE', '/month')
  })

  it('is refused a second time, accepted for the month after', async () => {
    const june = committed.after('ReportProgress', { id, body: month(6), occurredOn })
    await june.when('ReportProgress', { id, body: month(6), occurredOn }).thenRefused('ALREADY_REPORTED')
    await june.when('ReportProgress', { id, body: month(7), occurredOn }).thenAccepted(ProgressReported(month(7)))
  })
})

describe('ReportProgress, of a quarter', () => {
  const committed = under('quarter')

  it.each([
    ['the quarter of the registration', 2],
    ['the quarter that began', 3],
  ])('is accepted for %s', (_, n) =>
    committed.when('ReportProgress', { id, body: quarter(n), occurredOn }).thenAccepted(ProgressReported(quarter(n))),
  )

  it.each([1, 4])('is refused for quarter %i', (n) =>
    committed.when('ReportProgress', { id, body: quarter(n), occurredOn }).thenRefused('REPORT_NOT_DUE', '/quarter'),
  )

  it('is refused where the framework asks for months', () =>
    given(at('committed'))
      .when('ReportProgress', { id, body: quarter(2), occurredOn })
      .thenRefused('REPORT_NOT_DUE', '/quarter'))

  it('is refused a second time', () =>
    committed
      .after('ReportProgress', { id, body: quarter(2), occurredOn })
      .when('ReportProgress', { id, body: quarter(2), occurredOn })
      .thenRefused('ALREADY_REPORTED'))
})

describe('ReportProgress, on a day or in a state that takes none', () => {
  const body = { ...disseminated, dissemination: { ...session, attendances: 0 } }

  it('is refused on a day before the registration', () =>
    given(at('committed'))
      .when('ReportProgress', { id, body, occurredOn: '2024-05-02', recordedAt: '2024-05-07T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused when it is entered more than 30 days later', () =>
    given(at('committed'))
      .when('ReportProgress', { id, body, occurredOn, recordedAt: '2024-08-02T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))

  it.each<Phase>(['reported', 'proposed', 'recognised'])('is refused when %s: the year’s report ended them', (phase) =>
    given(at(phase)).when('ReportProgress', { id, body }).thenRefused('RESULTS_ALREADY_REPORTED'),
  )
})
