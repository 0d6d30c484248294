import { describe, it } from 'vitest'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

type Line = { criterion: string; points?: number; notApplicable?: true }
const scores = (...lines: Line[]) => ({ id, body: { scores: lines }, occurredOn: '2024-12-05' })

describe('SubmitScore, when committed', () => {
  const committed = given(at('committed'))

  it('is accepted with points, evidence and a note; an empty line and “không áp dụng” are kept as they are', () => {
    const body = {
      scores: [
        { criterion: 'I.1', points: 450, evidence: [{ title: 'Nghị quyết' }], note: sealed(`candidacy-${id}`) },
        { criterion: 'I.2' },
        { criterion: 'I.4', notApplicable: true as const },
      ],
    }
    return committed.when('SubmitScore', { id, body, occurredOn: '2024-12-01' }).thenAccepted(ScoreSubmitted(body))
  })

  it('is accepted on the last day for a criterion that was scored before', () => {
    const again = { scores: [{ criterion: 'I.1', points: 500 }] }
    return committed
      .after('SubmitScore', { ...scores({ criterion: 'I.1', points: 450 }), as: 'first' })
      .when('SubmitScore', { id, body: again, occurredOn: '2024-12-31' })
      .thenAccepted(ScoreSubmitted(again))
  })

  it('is accepted as zero, and as empty again after points', async () => {
    const [zero, empty] = [{ scores: [{ criterion: 'I.1', points: 0 }] }, { scores: [{ criterion: 'I.1' }] }]
    const once = committed.after('SubmitScore', { ...scores({ criterion: 'I.1', points: 450 }), as: 'first' })
    await once.when('SubmitScore', { id, body: zero }).thenAccepted(ScoreSubmitted(zero))
    await once.when('SubmitScore', { id, body: empty }).thenAccepted(ScoreSubmitted(empty))
  })

  it('is refused on a day before the commitment, where the season has no window for it', () => {
    const endless = at('committed').map((event) =>
      event.type === 'SeasonOpened' ? { ...event, data: { ...(event.data as object), windows: {} } } : event,
    )
    return given(endless)
      .when('SubmitScore', {
        ...scores({ criterion: 'I.1', points: 450 }),
        occurredOn: '2024-05-05',
        recordedAt: '2024-05-07T03:00:00.000Z',
      })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })

  it('is refused for a criterion that the framework does not have', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.1' }, { criterion: 'V.1', points: 100 }))
      .thenRefused('UNKNOWN_CRITERION', '/scores/1/criterion'))

  it('is refused for a criterion given twice', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.1', points: 450 }, { criterion: 'I.1', points: 450 }))
      .thenRefused('DUPLICATE_CRITERION', '/scores/1/criterion'))

  it('is refused over the maximum', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.1', points: 550 }))
      .thenRefused('POINTS_OVER_MAXIMUM', '/scores/0/points'))

  it('is refused off the step', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.1', points: 425 }))
      .thenRefused('POINTS_OFF_STEP', '/scores/0/points'))

  it('is refused between the levels of a criterion with levels', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.3', points: 900 }))
      .thenRefused('POINTS_OFF_STEP', '/scores/0/points'))

  it('is refused as “không áp dụng” where the framework does not allow it', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.1', notApplicable: true }))
      .thenRefused('NOT_APPLICABLE_REFUSED', '/scores/0/notApplicable'))

  it('is refused as “không áp dụng” with points', () =>
    committed
      .when('SubmitScore', scores({ criterion: 'I.4', points: 400, notApplicable: true }))
      .thenRefused('NOT_APPLICABLE_REFUSED', '/scores/0/notApplicable'))

  it('names every fault of the sheet at once', () =>
    committed
      .when(
        'SubmitScore',
        scores({ criterion: 'I.1', points: 425 }, { criterion: 'V.1' }, { criterion: 'I.2', points: 900 }),
      )
      .thenRefused('POINTS_OFF_STEP', '/scores/0/points', '/scores/1/criterion', '/scores/2/points'))

  itRefusesBadDates(
    at('committed'),
    'SubmitScore',
    { id, body: { scores: [{ criterion: 'I.1', points: 450 }] } },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('SubmitScore, in other states', () => {
  it('is refused before the commitment', () =>
    given(at('registered'))
      .when('SubmitScore', scores({ criterion: 'I.1' }))
      .thenRefused('NOT_COMMITTED'))

  it('is refused once the sheet is closed', () =>
    given(at('assessed'))
      .when('SubmitScore', scores({ criterion: 'I.1' }))
      .thenRefused('SCORING_CLOSED'))

  it('is refused at the end of the season', () =>
    given(at('recognised'))
      .when('SubmitScore', scores({ criterion: 'I.1' }))
      .thenRefused('SCORING_CLOSED'))

  it('is refused for a candidacy that does not exist', () =>
    given(at('recognised'))
      .when('SubmitScore', { ...scores({ criterion: 'I.1' }), id: 'nowhere' })
      .thenRefused('NOT_FOUND'))
})
