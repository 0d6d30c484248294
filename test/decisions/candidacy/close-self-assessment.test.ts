import { describe, it } from 'vitest'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { nothingApplies, sheetA, totalsA } from '../../support/season/candidacies.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2024-12-10'
const body = { disqualifiers: nothingApplies }

describe('CloseSelfAssessment, with a whole sheet', () => {
  const scored = given(at('scored'))

  it('pins totals and classification: 95,5 points are excellent', () =>
    scored
      .when('CloseSelfAssessment', { id, body, occurredOn })
      .thenAccepted(SelfAssessmentClosed({ ...body, ...totalsA, classification: 'excellent' })))

  it('counts the newest points of each criterion: 94,5 are reached, not excellent', () =>
    scored
      .after('SubmitScore', { as: 'later', id, body: { scores: [{ criterion: 'III.1', points: 400 }] } })
      .when('CloseSelfAssessment', { id, body, occurredOn })
      .thenAccepted(
        SelfAssessmentClosed({
          ...body,
          ...totalsA,
          total: 9450,
          groups: totalsA.groups.with(2, { group: 'III', points: 2400, maximum: 2500 }),
          classification: 'reached',
        }),
      ))

  it('classifies a branch to which a disqualifier applies as not reached', () => {
    const disqualifiers = nothingApplies.with(1, { ...nothingApplies[1]!, applies: true })
    return scored
      .when('CloseSelfAssessment', { id, body: { disqualifiers }, occurredOn })
      .thenAccepted(SelfAssessmentClosed({ disqualifiers, ...totalsA, classification: 'not-reached' }))
  })

  it('keeps the note of a declaration', () => {
    const disqualifiers = nothingApplies.with(0, { ...nothingApplies[0]!, ...{ note: sealed(`candidacy-${id}`) } })
    return scored
      .when('CloseSelfAssessment', { id, body: { disqualifiers }, occurredOn })
      .thenAccepted(SelfAssessmentClosed({ disqualifiers, ...totalsA, classification: 'excellent' }))
  })

  it('is refused without an answer to each declared disqualifier', () =>
    scored
      .when('CloseSelfAssessment', { id, body: { disqualifiers: nothingApplies.slice(0, 1) }, occurredOn })
      .thenRefused('DISQUALIFIERS_MISSING', '/disqualifiers', '/disqualifiers'))

  it('is refused with an answer that the service computes itself', () => {
    const disqualifiers = [...nothingApplies, { id: 'L5', applies: false }]
    return scored
      .when('CloseSelfAssessment', { id, body: { disqualifiers }, occurredOn })
      .thenRefused('UNKNOWN_DISQUALIFIER', '/disqualifiers/3/id')
  })

  it('is refused with two answers to one disqualifier', () =>
    scored
      .when('CloseSelfAssessment', {
        id,
        body: { disqualifiers: [...nothingApplies, nothingApplies[0]!] },
        occurredOn,
      })
      .thenRefused('UNKNOWN_DISQUALIFIER', '/disqualifiers/3/id'))

  it('is refused on a day before the last score', () =>
    scored
      .when('CloseSelfAssessment', {
        id,
        body,
        occurredOn: '2024-12-04',
        recordedAt: '2024-12-06T01:00:00.000Z',
      })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('scored'),
    'CloseSelfAssessment',
    { id, body },
    { early: '2024-11-30', late: '2025-01-01', inside: '2024-12-31' },
  )
})

describe('CloseSelfAssessment, in other states', () => {
  it('is refused with an empty sheet, one fault for each criterion', () =>
    given(at('committed'))
      .when('CloseSelfAssessment', { id, body, occurredOn })
      .thenRefused('SCORES_MISSING', ...sheetA.map(() => '/scores')))

  it('is refused with a criterion left empty in the end, accepted with zero points in its place', async () => {
    const rescored = (line: { criterion: string; points?: number }) =>
      given(at('scored')).after('SubmitScore', { as: 'later', id, body: { scores: [line] } })
    await rescored({ criterion: 'III.5' })
      .when('CloseSelfAssessment', { id, body, occurredOn })
      .thenRefused('SCORES_MISSING', '/scores')
    await rescored({ criterion: 'III.5', points: 0 })
      .when('CloseSelfAssessment', { id, body, occurredOn })
      .thenAccepted(
        SelfAssessmentClosed({
          ...body,
          ...totalsA,
          total: 9050,
          groups: totalsA.groups.with(2, { group: 'III', points: 2000, maximum: 2500 }),
          classification: 'reached',
        }),
      )
  })

  it('is refused before the commitment', () =>
    given(at('registered')).when('CloseSelfAssessment', { id, body, occurredOn }).thenRefused('NOT_COMMITTED'))

  it('is refused a second time', () =>
    given(at('assessed')).when('CloseSelfAssessment', { id, body, occurredOn }).thenRefused('SCORING_CLOSED'))
})
