import { describe, it } from 'vitest'
import { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { ratings } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

const occurredOn = '2024-12-08'
const body = ratings

describe('RecordMemberRatings, while the sheet is open', () => {
  const open: readonly Phase[] = ['committed', 'scored']
  it.each(open)('is accepted when %s', (phase) =>
    given(at(phase)).when('RecordMemberRatings', { id, body, occurredOn }).thenAccepted(MemberRatingsRecorded(body)),
  )

  it('is accepted again with other counts, and for a branch in which nobody is rated', () => {
    const none = { total: 0, excellent: 0, good: 0, completed: 0, failed: 0, unrated: 0 }
    return given(at('committed'))
      .after('RecordMemberRatings', { id, body, occurredOn })
      .when('RecordMemberRatings', { id, body: none, occurredOn })
      .thenAccepted(MemberRatingsRecorded(none))
  })

  it.each([
    ['one more', { ...body, good: 6 }],
    ['one less', { ...body, unrated: 0 }],
  ])('is refused where the levels hold %s than the total', (_, counts) =>
    given(at('committed'))
      .when('RecordMemberRatings', { id, body: counts, occurredOn })
      .thenRefused('COUNT_MISMATCH', '/total'),
  )

  it('is refused on a day before the registration, where the framework sets no window', () => {
    const past = given(
      atUnder((framework) => {
        framework.maxBackdatingDays = 365
      }, 'committed').map((event) => {
        if (event.type !== 'SeasonOpened') return event
        const { windows, ...data } = event.data as { windows: object }
        return { ...event, data: { ...data, windows: {} } }
      }),
    )
    return past
      .when('RecordMemberRatings', { id, body, occurredOn: '2024-05-02', recordedAt: '2024-05-07T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })

  itRefusesBadDates(
    at('committed'),
    'RecordMemberRatings',
    { id, body },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('RecordMemberRatings, in other states', () => {
  it('is refused before the commitment', () =>
    given(at('registered')).when('RecordMemberRatings', { id, body, occurredOn }).thenRefused('NOT_COMMITTED'))

  it('is refused once the sheet is closed, which rests on the counts', () =>
    given(at('assessed'))
      .when('RecordMemberRatings', { id, body, occurredOn: '2024-12-11' })
      .thenRefused('SCORING_CLOSED'))
})
