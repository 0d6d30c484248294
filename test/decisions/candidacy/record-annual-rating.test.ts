import { describe, expect, it } from 'vitest'
import { AnnualRatingRecorded } from '../../../contracts/candidacy/record-annual-rating.ts'
import { ratingRegulation } from '../../../services/decisions/rules/rating-regulation.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { wholeRevocation } from '../../support/season/revocations.ts'
import { late, withdrawnA } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'

const body = {
  rating: 'excellent' as const,
  decidedBy: { type: 'Quyết định', number: '31-QĐ/ĐU', date: '2025-01-20', issuer: 'Đảng ủy Sở' },
}
const occurredOn = '2025-01-22'

describe('RecordAnnualRating', () => {
  it('pins the regulation of the day', () =>
    given(at('recognised'))
      .when('RecordAnnualRating', { id, body, occurredOn })
      .thenAccepted(AnnualRatingRecorded({ ...body, regulation: '124-QĐ/TW' })))

  it('is recorded once', () =>
    given(at('recognised'))
      .after('RecordAnnualRating', { id, body, occurredOn })
      .when('RecordAnnualRating', { id, body, occurredOn })
      .thenRefused('ALREADY_RATED'))

  it.each<Phase>(['registered', 'proposed', 'forwarded'])('is refused when %s: no result yet', (phase) =>
    given(at(phase)).when('RecordAnnualRating', { id, body, occurredOn }).thenRefused('RESULT_PENDING'),
  )

  it('is refused of a candidacy that was withdrawn', () =>
    given(at('registered'))
      .afterAll([withdrawnA])
      .when('RecordAnnualRating', { id, body, occurredOn })
      .thenRefused('WITHDRAWN'))

  it('is recorded anew once the recognition was revoked, on any day, and then once', async () => {
    const again = { ...body, rating: 'good' as const }
    const reviewed = given(at('recognised'))
      .after('RecordAnnualRating', { id, body, occurredOn })
      .afterAll(wholeRevocation)
    await reviewed
      .when('RecordAnnualRating', { id, body: again, occurredOn: '2025-07-01' })
      .thenAccepted(AnnualRatingRecorded({ ...again, regulation: '124-QĐ/TW' }))
    await reviewed
      .after('RecordAnnualRating', { as: 'anew', id, body: again, occurredOn: '2025-07-01' })
      .when('RecordAnnualRating', { id, body: again, occurredOn: '2025-07-02' })
      .thenRefused('ALREADY_RATED')
    await reviewed
      .when('RecordAnnualRating', { id, body: { ...again, late }, occurredOn: '2025-07-01' })
      .thenRefused('NOT_LATE', '/late')
    await reviewed
      .when('RecordAnnualRating', { id, body: again, occurredOn: '2025-07-01', recordedAt: '2025-08-02T01:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
  })

  it('for the first time after a revocation keeps its window', () =>
    given(at('recognised'))
      .afterAll(wholeRevocation)
      .when('RecordAnnualRating', { id, body, occurredOn: '2025-07-01' })
      .thenRefused('WINDOW_CLOSED', '/occurredOn'))

  itRefusesBadDates(
    at('recognised'),
    'RecordAnnualRating',
    { id, body },
    { early: '2024-12-14', late: '2025-04-01', inside: '2025-03-31' },
  )

  it('is refused on a day before the last step', () =>
    given(at('recognised'))
      .when('RecordAnnualRating', { id, body, occurredOn: '2024-12-20', recordedAt: '2025-01-10T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))
})

describe('the regulation on the rating of organisations', () => {
  it.each([
    ['2023-10-03', '132-QĐ/TW'],
    ['2023-10-04', '124-QĐ/TW'],
    ['2025-08-29', '124-QĐ/TW'],
    ['2025-08-30', '366-QĐ/TW'],
  ])('of %s is %s', (date, name) => {
    expect(ratingRegulation(date)).toBe(name)
  })
})
