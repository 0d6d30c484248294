// Who acts in turn, on which bases, and the default face of the papers.
import Type, { type Static } from 'typebox'
import { seasonPapers } from '../document/paper-types.ts'
import { Code } from '../organisation/establish.ts'
import { Citation, closed, Label, oneOf, Positive } from '../values.ts'
import { levels } from './ballot-rules.ts'
import { described } from './described.ts'

export const ApprovalStep = closed({
  body: described(
    oneOf('self', 'season', 'parent'),
    'self = chính tổ chức đăng ký, season = cấp ủy mở đợt xét, parent = cấp trên trực tiếp của bước ngay trước',
  ),
  organ: described(Code, 'Cơ quan quyết định, ví dụ branch-meeting, executive-committee, standing-committee'),
  act: described(oneOf('propose', 'decide'), 'propose = đề nghị lên bước sau, decide = quyết định công nhận'),
  ballot: described(oneOf(...levels), 'Quy định biểu quyết được áp dụng'),
  appraises: Type.Optional(
    described(
      Type.Boolean(),
      'Có thẩm định lại phiếu điểm trước khi họp; không ghi thì chỉ cấp ủy mở đợt xét thẩm định',
    ),
  ),
})

const citations = Type.Array(Citation, { maxItems: 20 })
/** In printed order; facts (registration, ballot, proposal) are added by the paper itself. */
export const Bases = closed({
  branch: described(citations, 'Căn cứ của văn bản tổ chức đăng ký'),
  committee: described(citations, 'Căn cứ của văn bản cấp ủy đề nghị'),
  authority: described(citations, 'Căn cứ của quyết định'),
})

export const paperCodes = [
  'plan',
  'registration',
  'commitment',
  'self-assessment',
  'ballot-paper',
  'count-record',
  'report',
  'proposal',
  'appraisal',
  'decision',
  'certificate',
  'revocation',
  'return-letter',
  'refusal-letter',
  'invitation',
  'attendance-list',
  ...seasonPapers,
] as const
export type PaperCode = (typeof paperCodes)[number]

/** Names that a paper's `subject` and recipients may hold in braces; the paper's view model fills them. */
export const placeholders = [
  'model',
  'year',
  'nextYear',
  'issuer',
  'superior',
  'filingName',
  'committeeMembers',
] as const
/**
 * And those of some papers alone. Of a decision the number of its last article, by which it is carried out: it follows from
 * the articles printed; of a record of supervision who was looked at; of a reminder what is due; of a monthly table its month;
 * of a review `sơ kết` or `tổng kết` and what it spans, `năm 2024`, `giai đoạn 2024 - 2026`; of an invitation and an attendance
 * list what the meeting is, `hội nghị chi bộ xét, đề nghị công nhận`.
 */
export const ownPlaceholders: { readonly [paper in PaperCode]?: readonly string[] } = {
  decision: ['executingArticle'],
  revocation: ['executingArticle'],
  'supervision-record': ['checked'],
  reminder: ['due'],
  'monthly-table': ['month'],
  review: ['review', 'period'],
  invitation: ['meeting'],
  'attendance-list': ['meeting'],
}

/** How many parts with a title a paper has; the others have none. */
export const partCounts: Readonly<Record<string, number>> = {
  'proposal branch': 4,
  'report branch': 6,
  'count-record branch': 4,
  'count-record committee': 4,
  'count-record authority': 4,
}

export const PaperDefaults = closed({
  paper: described(oneOf(...paperCodes), 'Loại văn bản'),
  level: described(oneOf(...levels), 'Cấp ban hành'),
  title: described(Label(100), 'Tên loại, ví dụ TỜ TRÌNH'),
  subject: described(
    Label(500),
    'Trích yếu; {model} và {year} được thay khi in; thêm {due} trong công văn đôn đốc, {checked} trong biên bản kiểm tra, giám sát, {month} trong bảng tổng hợp tháng, {review} và {period} trong báo cáo sơ kết, tổng kết, {meeting} trong giấy mời, danh sách điểm danh',
  ),
  recipients: described(
    Type.Array(
      closed({
        name: described(
          Label(200),
          'Nơi nhận; có thể dùng {superior}, {issuer}, {filingName}, {committeeMembers} (chi ủy viên; nơi không có chi ủy: đảng viên), trong quyết định {executingArticle}, trong biên bản kiểm tra, giám sát {checked}',
        ),
        forReport: Type.Optional(described(Type.Literal(true), 'Có khi gửi để báo cáo')),
      }),
      { maxItems: 20 },
    ),
    'Nơi nhận mặc định, không kèm dấu câu cuối dòng',
  ),
  parts: Type.Optional(
    described(
      Type.Array(Label(200), { minItems: 1, maxItems: 10 }),
      'Tên các phần, in hoa, không kèm số La Mã, đủ số phần của văn bản; không có thì theo mẫu chung',
    ),
  ),
})

export const Reward = closed({
  id: described(Code, 'Mã hình thức'),
  when: described(
    oneOf('recognised', 'excellent', 'exemplary-secretary', 'excellent-rating-streak'),
    'Khi nào: được công nhận, hoàn thành xuất sắc các tiêu chí, bí thư tiêu biểu, xếp loại xuất sắc nhiều năm liền',
  ),
  years: Type.Optional(described(Positive, 'Số năm liền, với excellent-rating-streak')),
  form: described(
    oneOf('commendation', 'certificate-of-merit', 'higher-certificate'),
    'commendation = biểu dương, certificate-of-merit = Giấy khen, higher-certificate = Bằng khen của cấp tỉnh',
  ),
  text: described(Label(500), 'Nội dung in hoặc giải thích'),
})

export type ApprovalStep = Static<typeof ApprovalStep>
export type PaperDefaults = Static<typeof PaperDefaults>
