import { describe, expect, it } from 'vitest'
import { explanationNeeded } from '../../services/decisions/rules/appraisal.ts'
import { framework2024, frameworkWith, sheetOf95and5 } from '../support/framework.ts'

const none = { total: false, criteria: [] }
const perCriterion = frameworkWith((copy) => {
  copy.appraisal = { of: 'criterion', explainWhenDifferenceAtLeast: 200 }
})

describe('explanation of an appraisal', () => {
  it('is not needed for half a point of 95,5', () => {
    expect(explanationNeeded(framework2024, sheetOf95and5(), sheetOf95and5({ criterion: 'I.1', points: 450 }))).toEqual(
      none,
    )
  })

  it('is needed from five points of the total on, down or up', () => {
    const lower = sheetOf95and5({ criterion: 'III.1', points: 0 })
    expect(explanationNeeded(framework2024, sheetOf95and5(), lower)).toEqual({ total: true, criteria: [] })
    expect(explanationNeeded(framework2024, lower, sheetOf95and5())).toEqual({ total: true, criteria: [] })
    const less = sheetOf95and5({ criterion: 'III.1', points: 50 })
    expect(explanationNeeded(framework2024, sheetOf95and5(), less)).toEqual(none)
  })

  it('is needed for each criterion that differs, where the framework compares criteria', () => {
    const appraised = sheetOf95and5(
      { criterion: 'I.1', points: 300 },
      { criterion: 'II.1', points: 250 },
      { criterion: 'IV.5', points: 0 },
    )
    expect(explanationNeeded(perCriterion, sheetOf95and5(), appraised)).toEqual({
      total: false,
      criteria: ['I.1', 'IV.5'],
    })
  })

  it('is needed where one side is empty and the other says zero: these are not the same', () => {
    const [empty, zero] = [sheetOf95and5({ criterion: 'I.1' }), sheetOf95and5({ criterion: 'I.1', points: 0 })]
    expect(explanationNeeded(perCriterion, empty, zero).criteria).toEqual(['I.1'])
    expect(explanationNeeded(perCriterion, zero, zero)).toEqual(none)
  })

  it('is needed where only one side leaves a criterion out', () => {
    const framework = structuredClone(perCriterion)
    framework.groups[3]!.criteria[3]!.notApplicable = 'left-out'
    const own = sheetOf95and5({ criterion: 'IV.4', notApplicable: true })
    expect(explanationNeeded(framework, own, sheetOf95and5()).criteria).toEqual(['IV.4'])
    expect(explanationNeeded(framework, own, own)).toEqual(none)
  })
})
