import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { criteriaById } from '../../services/decisions/rules/criteria.ts'
import { monthsJudged } from '../../services/decisions/rules/months.ts'
import { judge } from '../../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { checkScores, checkWholeSheet } from '../../services/decisions/rules/sheet.ts'
import { sheetTotals } from '../../services/decisions/rules/totals.ts'
import { monthlyFramework } from '../support/framework.ts'

/** The same nine criteria on one sheet a year. */
const { monthly, ...yearly } = monthlyFramework
const ids = [...criteriaById(yearly).keys()]
const sheet = (...failed: readonly string[]): ScoreLine[] =>
  ids.map((criterion) => ({ criterion, passed: !failed.includes(criterion) }))
const judged = (lines: readonly ScoreLine[], framework: Framework = yearly) =>
  judge(framework, sheetTotals(framework, lines), [])

describe('a sheet of criteria passed or not', () => {
  it('counts the criteria passed', () => {
    expect(sheetTotals(yearly, sheet('I.2'))).toEqual({
      total: 800,
      maximum: 900,
      groups: [
        { group: 'I', points: 200, maximum: 300 },
        { group: 'II', points: 200, maximum: 200 },
        { group: 'III', points: 200, maximum: 200 },
        { group: 'IV', points: 200, maximum: 200 },
      ],
    })
  })

  it('is reached with eight of nine, excellent with all, and not reached with seven', () => {
    expect([sheet(), sheet('I.2'), sheet('I.2', 'II.1')].map((one) => judged(one).classification)).toEqual([
      'excellent',
      'reached',
      'not-reached',
    ])
  })

  it('is not reached without a required criterion, however many the others', () => {
    expect(sheetTotals(yearly, sheet('III.2')).missed).toEqual([{ criterion: 'III.2' }])
    expect(judged(sheet('III.2')).classification).toBe('not-reached')
  })

  it('counts what is passed in any choice, and misses exactly the required ones that are not', () => {
    const chosen = fc.subarray(ids)
    fc.assert(
      fc.property(chosen, (failed) => {
        const totals = sheetTotals(yearly, sheet(...failed))
        expect(totals.total).toBe((9 - failed.length) * 100)
        expect((totals.missed ?? []).map((one) => one.criterion)).toEqual(
          ['I.1', 'III.2'].filter((id) => failed.includes(id)),
        )
      }),
    )
  })

  it('has no points, and no month', () => {
    const codes = (line: ScoreLine) => checkScores(yearly, [line]).map(({ code, pointer }) => `${code} ${pointer}`)
    expect(codes({ criterion: 'I.2', points: 100 })).toEqual(['SCORED_OTHERWISE /scores/0/points'])
    expect(codes({ criterion: 'I.2', points: 100, passed: true })).toEqual(['SCORED_OTHERWISE /scores/0/points'])
    expect(codes({ criterion: 'I.2', passed: true, month: 3 })).toEqual(['MONTH_NOT_JUDGED /scores/0/month'])
    expect(codes({ criterion: 'I.3', passed: true, notApplicable: true })).toEqual([
      'NOT_APPLICABLE_REFUSED /scores/0/notApplicable',
    ])
    expect(codes({ criterion: 'I.3', notApplicable: true })).toEqual([])
  })
})

describe('a year of months', () => {
  const whole = monthsJudged(monthlyFramework, 2024, '2024-05-06')!
  const year = (failed: (month: number) => readonly string[]) =>
    whole.flatMap((month) => sheet(...failed(month)).map((line) => ({ ...line, month })))
  const result = (failed: (month: number) => readonly string[], framework = monthlyFramework) =>
    judge(framework, sheetTotals(framework, year(failed), whole), [])
  const weak = ['I.2', 'IV.2']

  it('needs ten months of twelve, and says how many are missing', () => {
    expect(result((month) => (month <= 2 ? weak : ['I.2']))).toMatchObject({
      classification: 'reached',
      required: 1000,
      distance: 0,
    })
    expect(result((month) => (month <= 3 ? weak : ['I.2']))).toMatchObject({
      classification: 'not-reached',
      distance: 100,
    })
  })

  it('is excellent where every month is', () => {
    expect(result(() => []).classification).toBe('excellent')
    expect(result((month) => (month === 7 ? ['I.2'] : [])).classification).toBe('reached')
  })

  it('is ruled out by one required criterion, or loses that month alone, as the framework says', () => {
    const lenient = { ...monthlyFramework, monthly: { ...monthly!, requiredMissed: 'month' as const } }
    const missed = (month: number) => (month === 4 ? ['I.1'] : [])
    expect([result(missed).classification, result(missed, lenient).classification]).toEqual(['not-reached', 'reached'])
  })

  it('judges from the month of registration on where the framework says so', () => {
    const since = { ...monthlyFramework, monthly: { ...monthly!, months: 'since-registration' as const } }
    expect(monthsJudged(since, 2024, '2024-05-06')).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
    expect(monthsJudged(since, 2024, '2023-12-30')).toHaveLength(12)
    expect(whole).toHaveLength(12)
    expect(monthsJudged(yearly, 2024, '2024-05-06')).toBeNull()
    // Ten of twelve are seven of eight: a share of months rounds up.
    const lines = [5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) => sheet().map((line) => ({ ...line, month })))
    expect(judge(since, sheetTotals(since, lines, [5, 6, 7, 8, 9, 10, 11, 12]), []).required).toBe(700)
  })

  it('counts each month once, whatever was passed in it', () => {
    const failures = fc.array(fc.subarray(ids), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(failures, (failed) => {
        const lines = year((month) => failed[month - 1]!)
        const totals = sheetTotals(monthlyFramework, lines, whole)
        expect(checkWholeSheet(monthlyFramework, lines, whole)).toEqual([])
        const reached = failed.filter((one) => one.length <= 1 && !one.includes('I.1') && !one.includes('III.2')).length
        expect([totals.total, totals.maximum]).toEqual([reached * 100, 1200])
        expect(totals.months!.filter(({ classification }) => classification !== 'not-reached')).toHaveLength(reached)
      }),
    )
  })
})
