import { describe, it } from 'vitest'
import { PeriodicReportSubmitted } from '../../../contracts/season/submit-periodic-report.ts'
import { given } from '../../support/given.ts'
import { monthly } from '../../support/season/committee-work.ts'
import { authority, committee, seasonId as id } from '../../support/season/ids.ts'
import { seasonEnded } from '../../support/season/turns.ts'
import { at, edited } from '../../support/season.ts'

const registered = given(at('registered'))
const union = { kind: 'trade-union', name: 'Công đoàn cơ sở' } as const
const of = (unit: 'month' | 'quarter' | 'half' | 'year', number: number, occurredOn: string) => ({
  ...{ id, occurredOn, body: { ...monthly, period: { unit, number } } },
})

describe('SubmitPeriodicReport', () => {
  it('of the committee goes to its superior', () =>
    registered
      .when('SubmitPeriodicReport', { id, body: monthly })
      .thenAccepted(PeriodicReportSubmitted({ ...monthly, to: authority })))

  it('of a committee that decides itself goes nowhere', () => {
    type Opened = { readonly approvers: readonly unknown[] }
    const alone = edited<Opened>(at('registered'), 'SeasonOpened', (data) => ({
      ...data,
      approvers: data.approvers.slice(0, 2),
    }))
    return given(alone)
      .when('SubmitPeriodicReport', { id, body: monthly })
      .thenAccepted(PeriodicReportSubmitted(monthly))
  })

  it('of a mass organisation goes to the committee, beside the committee’s own and that of another', async () => {
    const own = registered.after('SubmitPeriodicReport', { id, body: monthly })
    const body = { ...monthly, onBehalfOf: union }
    await own
      .when('SubmitPeriodicReport', { id, body })
      .thenAccepted(PeriodicReportSubmitted({ ...body, to: committee }))
    for (const onBehalfOf of [
      { ...union, name: 'Công đoàn khác' },
      { ...union, kind: 'other' as const },
    ])
      await own
        .after('SubmitPeriodicReport', { as: 'union', id, body })
        .when('SubmitPeriodicReport', { id, body: { ...body, onBehalfOf } })
        .thenAccepted(PeriodicReportSubmitted({ ...body, onBehalfOf, to: committee }))
  })

  it('is refused where that body reported the period', async () => {
    for (const body of [monthly, { ...monthly, onBehalfOf: union }])
      await registered
        .after('SubmitPeriodicReport', { id, body })
        .when('SubmitPeriodicReport', { id, body })
        .thenRefused('ALREADY_REPORTED')
  })

  it.each([
    ['month', 13],
    ['quarter', 5],
    ['half', 3],
    ['year', 2],
  ] as const)('is refused of %s %i, which no year has', (unit, number) =>
    registered
      .when('SubmitPeriodicReport', of(unit, number, '2024-12-01'))
      .thenRefused('INVALID_REQUEST', '/period/number'),
  )

  it.each([
    ['month', 6, '2024-05-31', '2024-06-01'],
    ['quarter', 3, '2024-06-30', '2024-07-01'],
    ['half', 2, '2024-06-30', '2024-07-01'],
  ] as const)('of %s %i is refused on %s, accepted on %s', async (unit, number, early, first) => {
    await registered.when('SubmitPeriodicReport', of(unit, number, early)).thenRefused('REPORT_NOT_DUE', '/period')
    const asked = of(unit, number, first)
    await registered
      .when('SubmitPeriodicReport', asked)
      .thenAccepted(PeriodicReportSubmitted({ ...asked.body, to: authority }))
  })

  it('is refused before the season opened, entered too late, and after its end', async () => {
    await registered
      .when('SubmitPeriodicReport', of('month', 4, '2024-04-25'))
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await registered
      .when('SubmitPeriodicReport', { id, body: monthly, recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await registered
      .afterAll([seasonEnded()])
      .when('SubmitPeriodicReport', { id, body: monthly })
      .thenRefused('SEASON_CLOSED')
  })
})
