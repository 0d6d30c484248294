import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { type Finding, judge } from '../../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { sheetTotals } from '../../services/decisions/rules/totals.ts'
import { framework2024, frameworkWith, sheetOf95and5 } from '../support/framework.ts'

const judged = (sheet: ScoreLine[], findings: Finding[] = [], framework: Framework = framework2024) =>
  judge(framework, sheetTotals(framework, sheet), findings)

describe('outcome', () => {
  it('is excellent from 95 points on', () => {
    const { classification, distance, required, disqualifiers } = judged(sheetOf95and5())
    expect([classification, distance, required, disqualifiers]).toEqual(['excellent', 0, 9000, []])
    expect(judged(sheetOf95and5({ criterion: 'II.5', points: 150 })).classification).toBe('excellent')
    expect(judged(sheetOf95and5({ criterion: 'II.5', points: 100 })).classification).toBe('reached')
  })

  it('is reached at exactly 90 points and not half a point below, and says how far it is', () => {
    const lower = (points: number) => sheetOf95and5({ criterion: 'III.1', points: 0 }, { criterion: 'II.6', points })
    expect(judged(lower(150)).classification).toBe('reached')
    const below = judged(lower(100))
    expect([below.classification, below.thresholdReached, below.distance]).toEqual(['not-reached', false, 50])
  })

  it('needs four fifths of every group, and finds the disqualifier of it', () => {
    const exact = judged(sheetOf95and5({ criterion: 'II.1', points: 100 }))
    expect([exact.groups[1]?.required, exact.groups[1]?.points, exact.classification]).toEqual([1600, 1600, 'reached'])
    const weak = judged(sheetOf95and5({ criterion: 'II.1', points: 50 }))
    expect([weak.thresholdReached, weak.classification, weak.disqualifiers]).toEqual([true, 'not-reached', ['L5']])
  })

  it('holds a group to its own minimum where that is higher', () => {
    const strict = frameworkWith((copy) => {
      copy.groups[1]!.minimum = 1950
    })
    expect(judged(sheetOf95and5(), [], strict).groups[1]).toEqual({
      group: 'II',
      points: 1900,
      maximum: 2000,
      required: 1950,
      reached: false,
    })
  })

  it('is not reached where a disqualifier applies, and lists only those that do', () => {
    const findings = [
      { id: 'L4', applies: true },
      { id: 'L1', applies: false },
      { id: 'L2', applies: true },
    ]
    const { classification, disqualifiers, thresholdReached } = judged(sheetOf95and5(), findings)
    expect([classification, disqualifiers, thresholdReached]).toEqual(['not-reached', ['L2', 'L4'], true])
  })

  it('keeps the share of the threshold where a criterion is left out', () => {
    const leftOut = frameworkWith((copy) => {
      copy.groups[3]!.criteria[3]!.notApplicable = 'left-out'
    })
    const sheet = sheetOf95and5({ criterion: 'IV.4', notApplicable: true })
    const { required, classification } = judged(sheet, [], leftOut)
    // 90 of 100 is 86,4 of 96; 95 of 100 is 91,2 of 96, and the sheet has 91,5.
    expect([required, classification]).toEqual([8640, 'excellent'])
  })

  it('is never reached where everything is left out', () => {
    const nothing = frameworkWith((copy) => {
      for (const criterion of copy.groups.flatMap((group) => group.criteria)) criterion.notApplicable = 'left-out'
    })
    const empty = nothing.groups
      .flatMap((g) => g.criteria)
      .map(({ id }): ScoreLine => ({ criterion: id, notApplicable: true }))
    expect(judged(empty, [], nothing).classification).toBe('not-reached')
  })

  it('never falls when one line rises', () => {
    const rank = { 'not-reached': 0, reached: 1, excellent: 2 }
    const criteria = framework2024.groups.flatMap((group) => group.criteria)
    const line = fc.constantFrom(...criteria)
    const lowered = fc.array(fc.tuple(line, fc.integer({ min: 0, max: 10 })), { maxLength: 4 })
    fc.assert(
      fc.property(lowered, line, (lower, raised) => {
        const sheet = sheetOf95and5(
          ...lower.map(([{ id, maximum }, n]) => ({ criterion: id, points: Math.max(0, maximum - n * 50) })),
        )
        const higher = sheet.map((one) => (one.criterion === raised.id ? { ...one, points: raised.maximum } : one))
        const [before, after] = [judged(sheet), judged(higher)]
        expect(rank[after.classification]).toBeGreaterThanOrEqual(rank[before.classification])
        expect(after.distance).toBeLessThanOrEqual(before.distance)
      }),
    )
  })
})
