// How a body votes. No source settles quorum or share, so they are exact fractions with a named base (never constants).
import Type, { type Static } from 'typebox'
import { Standing } from '../round/convene-round.ts'
import { Count, closed, Label, oneOf, Positive } from '../values.ts'
import { described } from './described.ts'

export const levels = ['branch', 'committee', 'authority'] as const
export type Level = (typeof levels)[number]

/** `called`: those on the roll with the right to vote; `present`: of them, who came; `valid`: valid ballots. */
export const RequiredShare = closed({
  numerator: described(Count, 'Tử số'),
  denominator: described(Positive, 'Mẫu số'),
  of: described(
    oneOf('called', 'present', 'valid'),
    'Tính trên: called = số được triệu tập có quyền biểu quyết, present = số có mặt có quyền biểu quyết, valid = số phiếu hợp lệ',
  ),
  strict: described(Type.Boolean(), 'true = phải hơn tỷ lệ này, false = bằng hoặc hơn là đủ'),
  baseName: described(Label(200), 'Tên in của mẫu tính, ví dụ: số đảng viên chính thức có mặt'),
})

export const BallotRule = closed({
  methods: described(
    Type.Array(oneOf('electronic', 'paper', 'show-of-hands'), { minItems: 1, maxItems: 3, uniqueItems: true }),
    'Hình thức cho phép: electronic = phiếu kín điện tử, paper = phiếu kín giấy, show-of-hands = giơ tay',
  ),
  voters: described(
    Type.Array(Standing, { minItems: 1, maxItems: 7, uniqueItems: true }),
    'Tư cách có quyền biểu quyết trong danh sách triệu tập',
  ),
  votersName: described(Label(100), 'Tên in của người có quyền biểu quyết, ví dụ: đảng viên chính thức'),
  quorum: described(RequiredShare, 'Số có mặt tối thiểu để biểu quyết'),
  pass: described(RequiredShare, 'Số tán thành tối thiểu để thông qua'),
  blankCountsAs: described(
    oneOf('no-opinion', 'invalid'),
    'Phiếu để trống: no-opinion = hợp lệ, không có ý kiến; invalid = không hợp lệ',
  ),
  revealing: Type.Optional(
    described(
      closed({
        upTo: described(Positive, 'Số người có mặt có quyền biểu quyết'),
        publish: Type.Optional(
          described(
            oneOf('outcome', 'counts'),
            'Phiếu kín từ số người này trở xuống: outcome = chỉ công bố đạt hay không đạt, số phiếu lưu trong biên bản niêm phong; counts (hoặc bỏ trống) = công bố số phiếu',
          ),
        ),
      }),
      'Biểu quyết điện tử từ số người này trở xuống: cảnh báo kết quả có thể lộ lá phiếu; không có là từ 5 người',
    ),
  ),
  minTellers: described(Positive, 'Số người kiểm phiếu tối thiểu'),
  fewVoters: Type.Optional(
    described(
      closed({
        upTo: described(Positive, 'Áp dụng khi số người có quyền biểu quyết không quá số này'),
        minTellers: described(Positive, 'Số người kiểm phiếu tối thiểu khi đó'),
      }),
      'Quy định riêng cho nơi ít người',
    ),
  ),
})

export const BallotRules = closed({
  branch: described(BallotRule, 'Hội nghị của chính tổ chức đăng ký'),
  committee: described(BallotRule, 'Cấp ủy thẩm định, đề nghị'),
  authority: described(BallotRule, 'Cấp có thẩm quyền công nhận'),
})

export type RequiredShare = Static<typeof RequiredShare>
export type BallotRule = Static<typeof BallotRule>
