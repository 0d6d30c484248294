import { describe, it } from 'vitest'
import { MonthlyTableMade } from '../../../contracts/season/make-monthly-table.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { monthly, monthOf, published } from '../../support/season/monthly.ts'
import { entered, seasonEnded, withdrawnA } from '../../support/season/turns.ts'
import { at, atUnder, seasonSteps } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const id = ids.seasonId
const asked = { id, body: { month: 6 }, occurredOn: '2024-07-03' }
const content = sealed(`candidacy-${ids.candidacyA}`)
const reportedA = step('ReportProgress', { id: ids.candidacyA, body: { month: 6, content }, occurredOn: '2024-07-02' })
const [a, b] = [{ candidacyId: ids.candidacyA }, { candidacyId: ids.candidacyB }]
const committed = given(at('committed')).afterAll(entered)
const made = (...branches: Parameters<typeof MonthlyTableMade>[0]['branches']) =>
  MonthlyTableMade({ month: 6, branches })

describe('MakeMonthlyTable, where a report is due each month', () => {
  it('pins who reported the month, and who did not', () =>
    committed
      .afterAll([reportedA])
      .when('MakeMonthlyTable', asked)
      .thenAccepted(made({ ...a, reportedOn: '2024-07-02' }, b)))

  it('does not know of a report of a later day, nor of another month', () =>
    committed
      .after('ReportProgress', { ...reportedA.asked, body: { month: 5, content }, as: 'May' })
      .afterAll([reportedA])
      .when('MakeMonthlyTable', { ...asked, occurredOn: '2024-07-01' })
      .thenAccepted(made(a, b)))

  it('leaves out who withdrew by its day', () =>
    committed
      .afterAll([{ ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-07-03' } }])
      .when('MakeMonthlyTable', asked)
      .thenAccepted(made(b)))

  it('is made again once somebody reported since, and refused as long as nobody did', async () => {
    const before = committed.after('MakeMonthlyTable', { ...asked, as: 'first' })
    await before.when('MakeMonthlyTable', asked).thenRefused('MONTHLY_TABLE_MADE', '/month')
    await before
      .when('MakeMonthlyTable', { ...asked, body: { month: 5 } })
      .thenAccepted(MonthlyTableMade({ month: 5, branches: [a, b] }))
    await before
      .afterAll([reportedA])
      .when('MakeMonthlyTable', asked)
      .thenAccepted(made({ ...a, reportedOn: '2024-07-02' }, b))
  })

  it('is refused of a month to come', () =>
    committed.when('MakeMonthlyTable', { ...asked, body: { month: 8 } }).thenRefused('REPORT_NOT_DUE', '/month'))

  it('is refused of a month in which nobody had registered', () =>
    committed.when('MakeMonthlyTable', { ...asked, body: { month: 4 } }).thenRefused('NOTHING_TO_TABULATE', '/month'))

  it('is refused before the season opened, entered too late, and after its end', async () => {
    await committed
      .when('MakeMonthlyTable', { ...asked, body: { month: 4 }, occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await committed
      .when('MakeMonthlyTable', { ...asked, recordedAt: '2024-08-20T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await given(at('season-open'))
      .afterAll([seasonEnded()])
      .when('MakeMonthlyTable', asked)
      .thenRefused('SEASON_CLOSED')
  })
})

describe.each(['none', 'quarter'] as const)('MakeMonthlyTable, where reports are due: %s', (progressReports) => {
  it('is refused', () =>
    given(
      atUnder((framework) => {
        framework.progressReports = progressReports
      }, 'committed'),
    )
      .afterAll(entered)
      .when('MakeMonthlyTable', asked)
      .thenRefused('REPORT_NOT_DUE', '/month'))
})

describe('MakeMonthlyTable, where the sheet is monthly', () => {
  const steps = seasonSteps.slice(at('organised').length, at('committed').length)
  const day = (one: (typeof entered)[number]) => ({ ...one, asked: { ...one.asked, occurredOn: '2024-01-15' } })
  const past = given(at('organised'), [published, ...monthly(steps), ...entered.map(day)])
  const scored = (candidacyId: string, ...failed: string[]) =>
    step('SubmitScore', {
      as: `June of ${candidacyId}`,
      id: candidacyId,
      body: { scores: monthOf(6, ...failed) },
      occurredOn: '2024-06-28',
    })
  const lines = (...failed: string[]) => monthOf(6, ...failed).map(({ month: _, ...line }) => line)

  it('pins what of each criterion is recorded, and what a whole month came to', () =>
    past
      .afterAll([scored(ids.candidacyA), scored(ids.candidacyB, 'I.2', 'IV.2')])
      .when('MakeMonthlyTable', asked)
      .thenAccepted(
        made(
          { ...a, lines: lines(), result: 'excellent' },
          { ...b, lines: lines('I.2', 'IV.2'), result: 'not-reached' },
        ),
      ))

  it('says nothing of what an unfinished month comes to', () =>
    past
      .after('SubmitScore', { id: ids.candidacyA, body: { scores: monthOf(6).slice(0, 3) }, occurredOn: '2024-06-28' })
      .when('MakeMonthlyTable', asked)
      .thenAccepted(made({ ...a, lines: lines().slice(0, 3) }, { ...b, lines: [] })))
})
