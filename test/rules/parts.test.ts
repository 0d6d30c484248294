import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedPoints, criteriaById } from '../../services/decisions/rules/criteria.ts'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { checkScores, checkWholeSheet } from '../../services/decisions/rules/sheet.ts'
import { sheetTotals } from '../../services/decisions/rules/totals.ts'
import { committeeFramework as framework } from '../support/framework.ts'

const scored = [...criteriaById(framework).values()]
const anySheet: fc.Arbitrary<ScoreLine[]> = fc.tuple(
  ...scored.map((criterion) => {
    const steps = Array.from(
      { length: criterion.maximum / framework.score.step + 1 },
      (_, n) => n * framework.score.step,
    )
    const points = allowedPoints(criterion) ?? steps
    return fc.constantFrom(...points).map((one) => ({ criterion: criterion.id, points: one }))
  }),
)

describe('a criterion with parts', () => {
  it('is scored by its parts alone', () => {
    expect(scored.map(({ id }) => id).filter((id) => /^I\.1|^II\.2/.test(id))).toEqual([
      'I.1.a',
      'I.1.b',
      'II.2.a',
      'II.2.b',
    ])
    expect(checkScores(framework, [{ criterion: 'I.1', points: 1800 }]).map(({ code }) => code)).toEqual([
      'UNKNOWN_CRITERION',
    ])
  })

  it('counts for the sum of its parts: groups add up to the total, which is the sum of the lines', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const totals = sheetTotals(framework, sheet)
        const lines = sheet.reduce((sum, line) => sum + (line.points ?? 0), 0)
        expect(checkWholeSheet(framework, sheet)).toEqual([])
        expect([totals.total, totals.maximum]).toEqual([lines, 10_000])
        expect(totals.groups.reduce((sum, group) => sum + group.points, 0)).toBe(lines)
      }),
    )
  })
})
