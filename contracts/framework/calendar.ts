// Deadline rules: what the plan says about dates, before a season resolves it to windows of days.
import Type, { type Static } from 'typebox'
import { closed, DateOnly, Label, oneOf, Year } from '../values.ts'
import { described } from './described.ts'

/** In the order in which the steps of a year follow each other. */
export const seasonSteps = [
  'plan',
  'registration',
  'commitment',
  'member-ratings',
  'self-assessment',
  'branch-round',
  'results-report',
  'appraisal',
  'committee-round',
  'superior-round',
  'authority-round',
  'annual-rating',
] as const
export type SeasonStep = (typeof seasonSteps)[number]

/** What a branch does again once its papers were returned. */
export const stepsAfterReturn: readonly SeasonStep[] = ['self-assessment', 'branch-round', 'results-report']

export const YearDay = closed({
  month: described(Type.Integer({ minimum: 1, maximum: 12 }), 'Tháng'),
  day: described(Type.Integer({ minimum: 1, maximum: 31 }), 'Ngày'),
  nextYear: Type.Optional(described(Type.Literal(true), 'Có khi ngày ấy thuộc năm sau năm xét')),
})

export const YearSpan = closed({
  from: described(Year, 'Từ năm xét'),
  to: Type.Optional(described(Year, 'Đến hết năm xét; không có là chưa định')),
})

const quarter = Type.Integer({ minimum: 1, maximum: 4 })
const Quarters = closed({
  from: described(quarter, 'Từ đầu quý'),
  to: described(quarter, 'Đến hết quý; “trong quý I” là from 1, to 1'),
  nextYear: Type.Optional(described(Type.Literal(true), 'Có khi là quý của năm sau năm xét')),
})

const Dates = closed({
  from: described(DateOnly, 'Từ ngày'),
  to: described(DateOnly, 'Đến hết ngày'),
})

/** One of three forms: days of every year (opens with before or to), quarters, or dates of one year. “trước ngày 7/5” is `before` 7/5: the window's last day is 6/5. “đến hết ngày 31/3” is `to` 31/3. */
export const DeadlineRule = closed({
  step: described(
    oneOf(...seasonSteps),
    'Bước: plan = kế hoạch của chi bộ, registration = đăng ký, commitment = ký cam kết, member-ratings = xếp loại đảng ' +
      'viên, self-assessment = tự chấm điểm, branch-round = hội nghị chi bộ, results-report = báo cáo kết quả, ' +
      'appraisal = thẩm định, committee-round = hội nghị cấp ủy, superior-round = hội nghị các cấp ủy ở giữa, authority-round = xét công nhận, annual-rating = xếp loại năm',
  ),
  years: Type.Optional(described(YearSpan, 'Những năm xét áp dụng; không có là mọi năm của khung')),
  quarters: Type.Optional(described(Quarters, 'Thời hạn theo quý, thay cho opens với before hoặc to')),
  dates: Type.Optional(
    described(Dates, 'Thời hạn là ngày cụ thể, thay cho opens với before hoặc to; chỉ với years là một năm'),
  ),
  opens: Type.Optional(described(YearDay, 'Ngày đầu, tính cả ngày ấy')),
  before: Type.Optional(described(YearDay, 'Trước ngày này (không tính ngày ấy); chỉ một trong before, to')),
  to: Type.Optional(described(YearDay, 'Đến hết ngày này; chỉ một trong before, to')),
  late: Type.Optional(
    described(
      oneOf('refused', 'with-leave'),
      'Quá hạn: refused = không nhận (mặc định), with-leave = nhận khi có lý do và người của cấp ủy chấp thuận',
    ),
  ),
  note: Type.Optional(described(Label(500), 'Nguồn hoặc chú thích')),
})

export type YearDay = Static<typeof YearDay>
export type DeadlineRule = Static<typeof DeadlineRule>
