import type { Disqualifier } from '../../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { pointsText } from '../wording.ts'
import { aboveWhole, faultIf, repeated } from './fault.ts'

/** Levels can be reached and rise; disqualifiers say how they are found; limits are parts of a whole. */
export function checkThresholds(framework: Framework): FieldError[] {
  const { thresholds, score, appraisal, disqualifiers } = framework
  const { eachGroup } = thresholds
  const total = pointsText(score.total)
  return [
    ...faultIf(thresholds.recognise < 1, '/thresholds/recognise', 'mức công nhận phải lớn hơn 0'),
    ...faultIf(thresholds.recognise > score.total, '/thresholds/recognise', `vượt tổng điểm tối đa ${total}`),
    ...faultIf(thresholds.excellent > score.total, '/thresholds/excellent', `vượt tổng điểm tối đa ${total}`),
    ...faultIf(thresholds.excellent < thresholds.recognise, '/thresholds/excellent', 'thấp hơn mức công nhận'),
    ...aboveWhole(eachGroup, '/thresholds/eachGroup'),
    ...faultIf(appraisal.explainWhenDifferenceAtLeast < 1, '/appraisal/explainWhenDifferenceAtLeast', 'phải lớn hơn 0'),
    ...checkLimit(framework, 'maximumRecognised'),
    ...checkLimit(framework, 'maximumExcellent'),
    ...repeated(
      disqualifiers.map((one) => one.id),
      (n) => `/disqualifiers/${n}/id`,
      'mã trường hợp',
    ),
    ...disqualifiers.flatMap((one, n) => checkBranches(one, `/disqualifiers/${n}/branches`)),
    ...disqualifiers.flatMap((one, n) =>
      faultIf(
        (one.check === 'computed') !== (one.computed !== undefined),
        `/disqualifiers/${n}/computed`,
        'phải có khi và chỉ khi check là computed',
      ),
    ),
  ]
}

function checkBranches({ computed, branches }: Disqualifier, pointer: string): FieldError[] {
  const wanted = computed === 'branches-recognised'
  if (branches === undefined) return faultIf(wanted, pointer, 'computed là branches-recognised thì phải có branches')
  return [
    ...faultIf(!wanted, pointer, 'chỉ với computed là branches-recognised'),
    ...aboveWhole(branches.atLeast, `${pointer}/atLeast`),
  ]
}

function checkLimit(framework: Framework, name: 'maximumRecognised' | 'maximumExcellent'): FieldError[] {
  const limit = framework.quota[name]
  const over = limit !== null && limit.share.numerator > limit.share.denominator
  return faultIf(over, `/quota/${name}/share`, 'phần tối đa vượt 1')
}
