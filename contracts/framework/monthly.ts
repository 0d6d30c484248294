// A framework whose sheet is filled in once a month: how the year's result follows from its months.
import { closed, Fraction, oneOf } from '../values.ts'
import { described } from './described.ts'

/** Thresholds and groups judge each month; these shares, of the months judged, judge the year. Shares round up. */
export const Monthly = closed({
  months: described(
    oneOf('whole-year', 'since-registration'),
    'Các tháng được xét: whole-year = đủ 12 tháng, since-registration = từ tháng đăng ký đến tháng 12',
  ),
  recognise: described(Fraction, 'Phần tối thiểu số tháng đạt (theo thresholds.recognise) để đề nghị công nhận'),
  excellent: described(
    Fraction,
    'Phần tối thiểu số tháng hoàn thành xuất sắc (theo thresholds.excellent) để cả năm là xuất sắc',
  ),
  requiredMissed: described(
    oneOf('month', 'year'),
    'Không đạt một tiêu chí bắt buộc: month = tháng ấy không đạt, year = cả năm không được công nhận',
  ),
})
