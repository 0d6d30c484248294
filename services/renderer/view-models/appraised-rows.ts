// The rows of an appraisal: one a criterion, one a part below it, each with all its months together.
import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { isPassFail } from '../../decisions/rules/criteria.ts'
import { sumOf } from '../../decisions/rules/one-sheet.ts'
import { byKey, countedPoints, type ScoreLine } from '../../decisions/rules/score-line.ts'
import type { AppraisedPoints, AppraisedRow } from '../papers/appraisal.ts'
import { points } from '../papers/format/points.ts'
import { type AppraisedLine, appraisedRow, compared } from './appraised-row.ts'
import { inWords } from './marks.ts'
import type { Names } from './names.ts'

type Both = {
  readonly rules: Framework
  readonly self: readonly ScoreLine[]
  readonly appraised: readonly AppraisedLine[]
  readonly names: Names
}

export function appraisedRows(criteria: readonly Criterion[], both: Both): AppraisedRow[] {
  return criteria.flatMap((criterion, n) => {
    const { parts, text } = criterion
    const order = String(n + 1)
    if (parts === undefined) return [row(criterion, order, both)]
    return [
      { order, text, reason: '', ...sumsOf(parts, both) },
      ...parts.map((part, m) => row(part, `${order}.${m + 1}`, both)),
    ]
  })
}

/** Those of a criterion's parts; in a monthly framework its months stand in the rows of the parts alone. */
function sumsOf(parts: readonly Criterion[], { rules, self, appraised }: Both): AppraisedPoints {
  if (rules.monthly !== undefined) return empty
  const [own, given] = [sumOf(parts, byKey(self)), sumOf(parts, byKey(appraised))]
  return summed(rules, own.points, given.points, given.maximum)
}

/** Sums beside each other: points with their difference, or `8/9`. */
export function summed(rules: Framework, self: number, appraised: number, maximum: number): AppraisedPoints {
  if (rules.monthly === undefined && !isPassFail(rules)) return compared(self, appraised, maximum)
  const of = (sum: number) => `${points(sum)}/${points(maximum)}`
  return { ...empty, self: of(self), appraised: of(appraised) }
}

const empty: AppraisedPoints = { maximum: '', self: '', appraised: '', difference: '' }

function row(criterion: Criterion, order: string, both: Both): AppraisedRow {
  const { rules, names } = both
  const [self, given] = [linesOf(criterion, both.self), linesOf(criterion, both.appraised)]
  const reasons = given.flatMap((line) => told(line, names))
  const head = { order, text: criterion.text, reason: reasons.join('; ') }
  if (rules.monthly !== undefined) {
    const reached = (lines: readonly ScoreLine[]) =>
      `${lines.filter((line) => inFull(criterion, line)).length}/${lines.length}`
    return { ...head, ...empty, self: reached(self), appraised: reached(given) }
  }
  if (isPassFail(rules)) return { ...head, ...empty, self: inWords(self[0]), appraised: inWords(given[0]) }
  return { ...appraisedRow(criterion, 0, self[0], given[0], names), order }
}

function inFull(criterion: Criterion, line: ScoreLine): boolean {
  return countedPoints(criterion, line) === criterion.maximum
}

function told({ month, reason }: AppraisedLine, names: Names): string[] {
  if (reason === undefined) return []
  return [`${month === undefined ? '' : `Tháng ${month}: `}${names.text(reason, 'reason')}`]
}

function linesOf<L extends ScoreLine>({ id }: Criterion, lines: readonly L[]): readonly L[] {
  return lines.filter(({ criterion }) => criterion === id)
}
