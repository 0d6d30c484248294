import type { Framework } from '../../../contracts/framework/framework.ts'
import { isPassFail } from '../../decisions/rules/criteria.ts'
import { points, tablePoints } from '../papers/format/points.ts'

export type ScoreWords = {
  readonly inTable: (sum: number) => string
  /** Follows a sum in a sentence; absent: points. */
  readonly unit?: string
  /** Titles in a table of groups; absent: points. */
  readonly columns?: { maximum: string; points: string }
  /** Titles in a list of candidates. */
  readonly listed: { self: string; appraised: string; result: string }
}

/** How what a sheet came to is printed: points, or how many criteria or months were passed. */
export function scoreWords(rules: Framework): ScoreWords {
  if (rules.monthly !== undefined) return counted('tháng', 'tháng đạt')
  return isPassFail(rules)
    ? counted('tiêu chí', 'tiêu chí đạt')
    : { inTable: tablePoints, listed: { self: 'Điểm tự chấm', appraised: 'Điểm thẩm định', result: 'Điểm' } }
}

function counted(what: string, unit: string): ScoreWords {
  const title = `Số ${unit}`
  return {
    inTable: points,
    unit,
    columns: { maximum: `Số ${what}`, points: title },
    listed: { self: `${title} (tự đánh giá)`, appraised: `${title} (thẩm định)`, result: title },
  }
}
