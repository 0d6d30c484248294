import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaById } from '../../services/decisions/rules/criteria.ts'
import { quotaOf } from '../../services/decisions/rules/quota.ts'
import { checkScores } from '../../services/decisions/rules/sheet.ts'
import { type Measured, suggestPoints } from '../../services/decisions/rules/suggest.ts'
import { framework2024, frameworkWith } from '../support/framework.ts'

const suggest = (id: string, measured: Measured, framework = framework2024) =>
  suggestPoints(framework, criteriaById(framework).get(id)!, measured)

describe('suggested points', () => {
  it('round a ratio down to the step of 0,5', () => {
    // 4 × 11/12 = 3,67; 5 × 19/20 = 4,75
    expect([suggest('II.1', { counted: 11 }), suggest('I.1', { counted: 19, outOf: 20 })]).toEqual([350, 450])
  })

  it('round half a step up where the framework says half-up', () => {
    const halfUp = frameworkWith((copy) => {
      copy.score.ratioRounding = 'half-up'
    })
    expect([
      suggest('I.1', { counted: 19, outOf: 20 }, halfUp),
      suggest('I.1', { counted: 37, outOf: 40 }, halfUp),
    ]).toEqual([500, 450])
  })

  it('never exceed the maximum', () => {
    expect(suggest('II.1', { counted: 14 })).toBe(400)
  })

  it('follow the rule for a denominator of zero', () => {
    expect([suggest('IV.4', { counted: 0, outOf: 0 }), suggest('III.4', { counted: 0, outOf: 0 })]).toEqual([
      400,
      'not-applicable',
    ])
  })

  it('deduct by case down to zero and add by item up to the maximum', () => {
    expect([0, 1, 2, 3].map((counted) => suggest('I.5', { counted }))).toEqual([400, 200, 0, 0])
    expect([0, 1, 2, 3].map((counted) => suggest('I.6', { counted }))).toEqual([0, 150, 300, 300])
  })

  it('are left to a person for steps, yes or no, judgement, and an unknown denominator', () => {
    const given = [
      suggest('II.2', { counted: 96 }),
      suggest('I.2', { counted: 1 }),
      suggest('II.5', { counted: 1 }),
      suggest('I.1', { counted: 1 }),
    ]
    expect(given).toEqual([null, null, null, null])
  })

  it('are always points that the sheet accepts, and rise with what is counted', () => {
    const measurable = fc.constantFrom('I.1', 'I.4', 'II.1', 'II.4', 'III.4', 'IV.3', 'IV.4', 'I.6')
    fc.assert(
      fc.property(measurable, fc.nat(500), fc.integer({ min: 1, max: 500 }), (criterion, counted, outOf) => {
        const points = suggest(criterion, { counted, outOf }) as number
        expect(checkScores(framework2024, [{ criterion, points }])).toEqual([])
        expect(suggest(criterion, { counted: counted + 1, outOf })).toBeGreaterThanOrEqual(points)
      }),
    )
  })
})

describe('quota', () => {
  it('has no limit unless the framework sets one', () => {
    expect(quotaOf(framework2024.quota.maximumRecognised, 5)).toBe(null)
  })

  it('rounds a fifth of the base as it says', () => {
    const fifth = { share: { numerator: 1, denominator: 5 }, of: 'registered' } as const
    expect([9, 8, 7].map((base) => quotaOf({ ...fifth, rounding: 'down' }, base))).toEqual([1, 1, 1])
    expect([9, 8, 7].map((base) => quotaOf({ ...fifth, rounding: 'half-up' }, base))).toEqual([2, 2, 1])
  })
})
