// A criteria framework as data: everything of a year's rules that no source settles. Published whole, never edited.
import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { Bonus } from '../round/bonus.ts'
import { Citation, Count, closed, Fraction, Label, oneOf, Points, Positive } from '../values.ts'
import { BallotRules } from './ballot-rules.ts'
import { DeadlineRule, YearSpan } from './calendar.ts'
import { CandidateNames } from './candidate-names.ts'
import { Disqualifier, Group, ScoreScale, Thresholds } from './criteria.ts'
import { described } from './described.ts'
import { Monthly } from './monthly.ts'
import { ApprovalStep, Bases, PaperDefaults, Reward } from './papers.ts'
import { Streak } from './streak.ts'
import { BranchType, Variant } from './variants.ts'

const Assumption = closed({
  pointer: described(Type.String({ pattern: '^(/[^/]+)+$', maxLength: 200 }), 'JSON pointer đến giá trị giả định'),
  note: described(Label(1000), 'Vì sao là giả định, suy ra từ đâu'),
})

const limit = closed({
  share: described(Fraction, 'Phần tối đa'),
  of: described(
    oneOf('branches', 'registered', 'proposed'),
    'Tính trên: branches = số tổ chức trực thuộc, registered = số đăng ký, proposed = số được đề nghị',
  ),
  rounding: described(oneOf('down', 'half-up'), 'Làm tròn số tổ chức'),
})
const Limit = Type.Union([limit, Type.Null()])

const Quota = closed({
  minimumRegistered: described(Count, 'Số tổ chức đăng ký ít nhất của mỗi cấp ủy'),
  maximumRecognised: described(Limit, 'Trần số được công nhận; null là không có trần'),
  maximumExcellent: described(Limit, 'Trần số được tặng Giấy khen do xuất sắc; null là không có trần'),
})

const Returns = closed({
  most: described(Positive, 'Số lần tối đa trả lại hồ sơ của một lượt đăng ký để bổ sung, hoàn thiện'),
})

const Appraisal = closed({
  explainWhenDifferenceAtLeast: described(Points, 'Chênh lệch từ mức này phải giải trình'),
  of: described(oneOf('criterion', 'total'), 'So trên từng tiêu chí (criterion) hay trên tổng điểm (total)'),
})

export const FrameworkSchema = closed({
  code: described(Type.String({ pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$', maxLength: 40 }), 'Mã khung, ví dụ CB4T-2024'),
  name: described(Label(300), 'Tên khung tiêu chí'),
  model: described(Code, 'Mã mô hình, ví dụ four-good-branch'),
  modelName: described(Label(100), 'Tên mô hình như in trong câu, kèm dấu ngoặc: “chi bộ bốn tốt”'),
  status: described(
    oneOf('official', 'reconstructed'),
    'official = theo văn bản đã ban hành, reconstructed = dựng lại, có giá trị giả định',
  ),
  notes: described(Type.Array(Label(1000), { maxItems: 20 }), 'Ghi chú chung'),
  assumptions: described(Type.Array(Assumption, { maxItems: 200 }), 'Những giá trị là giả định'),
  basedOn: described(
    closed({
      part: Type.Optional(described(Label(60), 'Phần của văn bản, ví dụ Phụ lục I')),
      document: described(Citation, 'Văn bản'),
    }),
    'Văn bản quy định khung, in trên phiếu tự đánh giá',
  ),
  appliesTo: described(
    closed({
      kinds: described(Type.Array(Code, { minItems: 1, maxItems: 10, uniqueItems: true }), 'Loại tổ chức đảng'),
      years: described(YearSpan, 'Các năm xét'),
    }),
    'Phạm vi áp dụng',
  ),
  candidateNames: Type.Optional(
    described(
      Type.Array(CandidateNames, { minItems: 1, maxItems: 10 }),
      'Cách gọi tổ chức đăng ký trên văn bản; không có thì theo loại: branch, grassroots-branch, divisional, grassroots',
    ),
  ),
  branchTypes: Type.Optional(
    described(
      Type.Array(BranchType, { minItems: 1, maxItems: 20 }),
      'Các loại hình tổ chức; có thì mỗi đăng ký nêu một loại hình',
    ),
  ),
  variants: Type.Optional(
    described(
      Type.Array(Variant, { minItems: 1, maxItems: 20 }),
      'Phương án thay thế theo loại tổ chức; phương án đầu tiên thỏa điều kiện được áp dụng',
    ),
  ),
  score: described(ScoreScale, 'Thang điểm'),
  groups: described(Type.Array(Group, { minItems: 1, maxItems: 20 }), 'Các nhóm tiêu chí'),
  thresholds: described(Thresholds, 'Các mức'),
  monthly: Type.Optional(described(Monthly, 'Tự đánh giá hằng tháng; không có là một phiếu cho cả năm')),
  disqualifiers: described(Type.Array(Disqualifier, { maxItems: 50 }), 'Các trường hợp không xét công nhận'),
  ballots: described(BallotRules, 'Quy định biểu quyết từng cấp'),
  appraisal: described(Appraisal, 'Thẩm định'),
  returns: Type.Optional(described(Returns, 'Trả lại hồ sơ; không có là không giới hạn số lần')),
  deadlines: described(Type.Array(DeadlineRule, { minItems: 1, maxItems: 60 }), 'Thời hạn các bước'),
  progressReports: described(oneOf('none', 'month', 'quarter'), 'Chế độ báo cáo: không, hằng tháng, hằng quý'),
  maxBackdatingDays: described(Count, 'Số ngày tối đa được ghi lùi so với hôm nay'),
  quota: described(Quota, 'Số lượng đăng ký, công nhận'),
  approvalChain: described(Type.Array(ApprovalStep, { minItems: 2, maxItems: 8 }), 'Các bước xét, từ dưới lên'),
  bases: described(Bases, 'Căn cứ của văn bản từng cấp'),
  papers: described(Type.Array(PaperDefaults, { maxItems: 50 }), 'Tên loại, trích yếu, nơi nhận mặc định'),
  certificates: Type.Optional(
    described(
      closed({
        givenBy: described(
          Type.Array(Code, { minItems: 1, maxItems: 20, uniqueItems: true }),
          'Loại tổ chức được tặng Giấy khen, ví dụ grassroots',
        ),
        bonus: Type.Optional(
          described(
            Bonus,
            'Tiền thưởng kèm theo mỗi Giấy khen, khi quyết định không nêu mức khác; không có là không kèm',
          ),
        ),
      }),
      'Thẩm quyền tặng Giấy khen; không có là không xét theo loại tổ chức',
    ),
  ),
  rewards: described(Type.Array(Reward, { maxItems: 20 }), 'Hình thức khen thưởng'),
  streak: Type.Optional(described(Streak, 'Cách tính số năm liền được công nhận; không có là không tính')),
})

/** A framework in stored form: points are integer hundredths. */
export type Framework = Static<typeof FrameworkSchema>
