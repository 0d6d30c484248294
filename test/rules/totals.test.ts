import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedPoints } from '../../services/decisions/rules/criteria.ts'
import { countedPoints, type ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { checkWholeSheet } from '../../services/decisions/rules/sheet.ts'
import { sheetTotals } from '../../services/decisions/rules/totals.ts'
import { framework2024, frameworkWith, sheetOf95and5 } from '../support/framework.ts'

const criteria = framework2024.groups.flatMap((group) => group.criteria)

/** Any complete sheet that the rules allow. */
const anySheet: fc.Arbitrary<ScoreLine[]> = fc.tuple(
  ...criteria.map((criterion) => {
    const steps = Array.from(
      { length: criterion.maximum / framework2024.score.step + 1 },
      (_, n) => n * framework2024.score.step,
    )
    return fc
      .constantFrom(...(allowedPoints(criterion) ?? steps))
      .map((points) => ({ criterion: criterion.id, points }))
  }),
)

describe('totals', () => {
  it('are 28,5 + 19 + 25 + 23 = 95,5 for the sheet of the example', () => {
    expect(sheetTotals(framework2024, sheetOf95and5())).toEqual({
      total: 9550,
      maximum: 10_000,
      groups: [
        { group: 'I', points: 2850, maximum: 3000 },
        { group: 'II', points: 1900, maximum: 2000 },
        { group: 'III', points: 2500, maximum: 2500 },
        { group: 'IV', points: 2300, maximum: 2500 },
      ],
    })
  })

  it('give full points for “không áp dụng” where the framework says so', () => {
    const sheet = sheetOf95and5({ criterion: 'IV.4', notApplicable: true })
    expect(sheetTotals(framework2024, sheet).total).toBe(9550)
  })

  it('lower the maximum where a criterion is left out', () => {
    const leftOut = frameworkWith((copy) => {
      copy.groups[3]!.criteria[3]!.notApplicable = 'left-out'
    })
    const totals = sheetTotals(leftOut, sheetOf95and5({ criterion: 'IV.4', notApplicable: true }))
    expect([totals.total, totals.maximum, totals.groups[3]]).toEqual([
      9150,
      9600,
      { group: 'IV', points: 1900, maximum: 2100 },
    ])
  })

  it('count an empty line for nothing, within the whole maximum, as if it were not there', () => {
    const sheets = [
      sheetOf95and5({ criterion: 'IV.4' }),
      sheetOf95and5().filter(({ criterion }) => criterion !== 'IV.4'),
      sheetOf95and5({ criterion: 'IV.4', points: 0 }),
    ]
    expect(
      sheets.map((sheet) => sheetTotals(framework2024, sheet)).map(({ total, maximum }) => [total, maximum]),
    ).toEqual(Array.from({ length: 3 }, () => [9150, 10_000]))
    const lines: ScoreLine[] = [
      { criterion: 'IV.4' },
      { criterion: 'IV.4', points: null },
      { criterion: 'IV.4', points: 0 },
    ]
    const counted = lines.map((line) => countedPoints(framework2024.groups[3]!.criteria[3]!, line))
    expect(counted).toEqual([null, null, 0])
    expect(sheets.map((sheet) => checkWholeSheet(framework2024, sheet).map(({ code }) => code))).toEqual([
      ['SCORES_MISSING'],
      ['SCORES_MISSING'],
      [],
    ])
  })

  it('of groups add up to the total, which is the sum of the lines', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const totals = sheetTotals(framework2024, sheet)
        const lines = sheet.reduce((sum, line) => sum + (line.points ?? 0), 0)
        expect(checkWholeSheet(framework2024, sheet)).toEqual([])
        expect(totals.total).toBe(lines)
        expect(totals.groups.reduce((sum, group) => sum + group.points, 0)).toBe(lines)
      }),
    )
  })

  it('do not depend on the order of the lines', () => {
    const shuffledSheet = anySheet.chain((sheet) =>
      fc.tuple(fc.constant(sheet), fc.shuffledSubarray(sheet, { minLength: sheet.length, maxLength: sheet.length })),
    )
    fc.assert(
      fc.property(shuffledSheet, ([sheet, shuffled]) => {
        expect(sheetTotals(framework2024, shuffled)).toEqual(sheetTotals(framework2024, sheet))
      }),
    )
  })
})
