import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Hundredths } from '../../../contracts/values.ts'

/** One line of a sheet. Neither points (absent or null) nor `passed` is an empty line, which is not zero. */
export type ScoreLine = {
  readonly criterion: string
  /** In a monthly framework: of which month. */
  readonly month?: number
  readonly points?: Hundredths | null
  readonly passed?: boolean
  readonly notApplicable?: true
}

/** Names a line on its sheet: the criterion, in a monthly framework with its month. */
export function keyOf({
  criterion,
  month,
}: {
  readonly criterion: string
  readonly month?: number | undefined
}): string {
  return month === undefined ? criterion : `${criterion} ${month}`
}

export function byKey<L extends ScoreLine>(lines: readonly L[]): ReadonlyMap<string, L> {
  return new Map(lines.map((line) => [keyOf(line), line]))
}

export function isFilled(line: ScoreLine): boolean {
  return line.notApplicable === true || line.passed !== undefined || typeof line.points === 'number'
}

/** What a line counts for: null where it is empty, 'left-out' where it leaves the reckoning. */
export function countedPoints(criterion: Criterion, line: ScoreLine | undefined): Hundredths | 'left-out' | null {
  if (line === undefined) return null
  if (line.notApplicable) return criterion.notApplicable === 'left-out' ? 'left-out' : criterion.maximum
  if (line.passed !== undefined) return line.passed ? criterion.maximum : 0
  return line.points ?? null
}
