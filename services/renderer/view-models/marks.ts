// A line of a sheet as it stands in narrow columns.
import type { Criterion } from '../../../contracts/framework/criteria.ts'
import { countedPoints, type ScoreLine } from '../../decisions/rules/score-line.ts'
import { points } from '../papers/format/points.ts'

/** `x` in the column of passed or in that of not passed; neither where the criterion does not apply. */
export function crosses(line: ScoreLine | undefined): { first: string; second: string } {
  if (line?.notApplicable || line?.passed === undefined) return { first: '', second: '' }
  return line.passed ? { first: 'x', second: '' } : { first: '', second: 'x' }
}

/** One month: `x` passed, `-` not passed, `o` does not apply, or its points. */
export function mark(criterion: Criterion, line: ScoreLine | undefined): string {
  if (line?.notApplicable) return 'o'
  if (line?.passed !== undefined) return line.passed ? 'x' : '-'
  const counted = countedPoints(criterion, line)
  return typeof counted === 'number' ? points(counted) : ''
}

/** `Đạt`, `Không đạt`, `Không áp dụng`; nothing for an empty line. */
export function inWords(line: ScoreLine | undefined): string {
  if (line?.notApplicable) return 'Không áp dụng'
  if (line?.passed === undefined) return ''
  return line.passed ? 'Đạt' : 'Không đạt'
}
