import { describe, expect, it } from 'vitest'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { checkScores, checkWholeSheet, missingCriteria } from '../../services/decisions/rules/sheet.ts'
import { framework2024, frameworkWith, sheetOf95and5 } from '../support/framework.ts'

const faults = (...scores: ScoreLine[]) => checkScores(framework2024, scores)
const codes = (...scores: ScoreLine[]) => faults(...scores).map(({ code, pointer }) => [code, pointer])

describe('score sheet', () => {
  it('accepts the sheet of 95,5 points', () => {
    expect(checkWholeSheet(framework2024, sheetOf95and5())).toEqual([])
  })

  it('names unknown and repeated criteria at their place', () => {
    expect(
      codes({ criterion: 'I.1', points: 500 }, { criterion: 'V.1', points: 1 }, { criterion: 'I.1', points: 500 }),
    ).toEqual([
      ['UNKNOWN_CRITERION', '/scores/1/criterion'],
      ['DUPLICATE_CRITERION', '/scores/2/criterion'],
    ])
  })

  it('refuses points over the maximum, one step over included', () => {
    expect(codes({ criterion: 'I.1', points: 550 })).toEqual([['POINTS_OVER_MAXIMUM', '/scores/0/points']])
    expect(faults({ criterion: 'I.1', points: 500 })).toEqual([])
  })

  it('refuses points off the step of 0,5, and below zero', () => {
    expect(codes({ criterion: 'I.1', points: 475 }, { criterion: 'II.5', points: -50 })).toEqual([
      ['POINTS_OFF_STEP', '/scores/0/points'],
      ['POINTS_OFF_STEP', '/scores/1/points'],
    ])
  })

  it('lists the points that a criterion of each bound kind may have', () => {
    const lists = ['I.2', 'I.3', 'I.5', 'I.6'].map((criterion) => faults({ criterion, points: 50 })[0]?.allowed)
    expect(lists).toEqual([
      [0, 400],
      [0, 500, 800, 1000],
      [0, 200, 400],
      [0, 150, 300],
    ])
  })

  it('says the allowed points with a decimal comma', () => {
    expect(faults({ criterion: 'I.6', points: 100 })[0]?.detail).toBe('tiêu chí I.6 chỉ nhận các điểm: 0; 1,5; 3')
  })

  it('deducts down to zero also where the cases do not divide the maximum', () => {
    const uneven = frameworkWith((copy) => {
      copy.groups[0]!.criteria[4]!.deduct!.perCase = 300
    })
    expect(checkScores(uneven, [{ criterion: 'I.5', points: 200 }])[0]?.allowed).toEqual([0, 100, 400])
  })

  it('takes “không áp dụng” only where the framework has a rule for it, and never with points', () => {
    expect(
      codes({ criterion: 'I.1', notApplicable: true }, { criterion: 'IV.4', notApplicable: true, points: 400 }),
    ).toEqual([
      ['NOT_APPLICABLE_REFUSED', '/scores/0/notApplicable'],
      ['NOT_APPLICABLE_REFUSED', '/scores/1/notApplicable'],
    ])
    expect(faults({ criterion: 'IV.4', notApplicable: true })).toEqual([])
  })

  it('tells an empty line from zero', () => {
    const sheet = sheetOf95and5(
      { criterion: 'I.1', points: null },
      { criterion: 'I.2', points: 0 },
      { criterion: 'II.1' },
    )
    expect(checkScores(framework2024, sheet)).toEqual([])
    expect(missingCriteria(framework2024, sheet)).toEqual(['I.1', 'II.1'])
    expect(checkWholeSheet(framework2024, sheet).map((fault) => fault.code)).toEqual([
      'SCORES_MISSING',
      'SCORES_MISSING',
    ])
  })
})
