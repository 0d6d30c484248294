// Two sides' points on one criterion, as the appraisal sheet sets them side by side.
import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { Of } from '../../../contracts/define.ts'
import type { Criterion } from '../../../contracts/framework/criteria.ts'
import { countedPoints, type ScoreLine } from '../../decisions/rules/score-line.ts'
import type { AppraisedPoints, AppraisedRow } from '../papers/appraisal.ts'
import { difference } from '../papers/format/difference.ts'
import { points, tablePoints } from '../papers/format/points.ts'
import type { Names } from './names.ts'

export type AppraisedLine = Of<typeof CandidacyAppraised>['data']['scores'][number]

export function appraisedRow(
  criterion: Criterion,
  index: number,
  own: ScoreLine | undefined,
  given: AppraisedLine | undefined,
  names: Names,
): AppraisedRow {
  const [self, appraised] = [countedPoints(criterion, own), countedPoints(criterion, given)]
  const told = given?.reason === undefined ? [] : [names.text(given.reason, 'reason')]
  return {
    order: String(index + 1),
    text: criterion.text,
    // A criterion that the appraisal leaves out shows no maximum, so that the column adds up.
    ...compared(numeric(self), numeric(appraised), appraised === 'left-out' ? undefined : criterion.maximum),
    reason: [...leftOut(own, given), ...told].join('; '),
  }
}

const numeric = (value: ReturnType<typeof countedPoints>) => (typeof value === 'number' ? value : undefined)

/** No difference where one side gave no points. */
export function compared(
  self: number | undefined,
  appraised: number | undefined,
  maximum: number | undefined,
): AppraisedPoints {
  return {
    maximum: points(maximum),
    self: tablePoints(self),
    appraised: tablePoints(appraised),
    difference: self === undefined || appraised === undefined ? '' : difference(appraised - self),
  }
}

function leftOut(own: ScoreLine | undefined, given: AppraisedLine | undefined): string[] {
  if (own?.notApplicable && given?.notApplicable) return ['Không áp dụng']
  if (own?.notApplicable) return ['Tự chấm ghi không áp dụng']
  return given?.notApplicable ? ['Thẩm định ghi không áp dụng'] : []
}
