import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { aboveWhole, faultIf } from './fault.ts'

/** Shares of the year are parts of a whole and rise, and something is asked of the year. */
export function checkMonthly({ monthly, disqualifiers }: Framework): FieldError[] {
  if (monthly === undefined) return []
  const { recognise, excellent } = monthly
  const lower = excellent.numerator * recognise.denominator < recognise.numerator * excellent.denominator
  return [
    ...faultIf(recognise.numerator < 1, '/monthly/recognise', 'số tháng đạt tối thiểu phải lớn hơn 0'),
    ...aboveWhole(recognise, '/monthly/recognise'),
    ...aboveWhole(excellent, '/monthly/excellent'),
    ...faultIf(lower, '/monthly/excellent', 'thấp hơn mức công nhận'),
    ...disqualifiers.flatMap((one, n) =>
      faultIf(
        one.computed === 'group-minimum',
        `/disqualifiers/${n}/computed`,
        'điểm tối thiểu của nhóm đã xét trong từng tháng nên không là trường hợp của cả năm',
      ),
    ),
  ]
}
