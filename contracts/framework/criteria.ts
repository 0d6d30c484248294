// Groups, criteria, points and thresholds of a framework. Points are decimals on the wire, integer hundredths in store.
import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { closed, Fraction, Label, oneOf, Points, Positive } from '../values.ts'
import { described } from './described.ts'

/** Codes of groups, criteria and disqualifiers: “I”, “I.1”, “L1”. */
export const CriterionId = Type.String({ pattern: '^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*$', maxLength: 20 })

const ratio = closed({
  counted: described(Label(300), 'Tử số: đại lượng được đếm'),
  outOf: described(Label(300), 'Mẫu số: đại lượng so sánh'),
  fixed: Type.Optional(described(Positive, 'Mẫu số cố định, ví dụ 12 kỳ; không có thì nhập mỗi lần')),
  zeroDenominator: described(
    oneOf('full-points', 'not-applicable'),
    'Khi mẫu số bằng 0: full-points = đủ điểm, not-applicable = không áp dụng',
  ),
})

const step = closed({
  when: described(Label(300), 'Điều kiện của mức, do người chấm đối chiếu và chọn'),
  points: described(Points, 'Điểm của mức'),
})

const kinds = ['ratio', 'boolean', 'steps', 'deduct', 'count', 'judgement'] as const
const kindsInWords =
  'Cách chấm: ratio = theo tỷ lệ, boolean = đạt hoặc không, steps = theo mức, deduct = trừ theo vụ việc, ' +
  'count = cộng theo số lượng, judgement = người chấm xem xét'

/** What is scored by itself. Kind data stands in the field named like the kind (checkFramework says which). */
const scored = {
  id: described(CriterionId, 'Mã tiêu chí, ví dụ I.1'),
  text: described(Label(1000), 'Nội dung tiêu chí'),
  maximum: described(Points, 'Điểm tối đa của tiêu chí; với thang đạt/không đạt luôn là 1, có parts thì là tổng'),
  kind: described(oneOf(...kinds), kindsInWords),
  required: Type.Optional(
    described(Type.Literal(true), 'Tiêu chí bắt buộc phải đạt mới được công nhận; chỉ với kind = boolean'),
  ),
  ratio: Type.Optional(described(ratio, 'Chỉ với kind = ratio')),
  steps: Type.Optional(described(Type.Array(step, { minItems: 2, maxItems: 20 }), 'Chỉ với kind = steps')),
  deduct: Type.Optional(
    described(closed({ perCase: described(Points, 'Điểm trừ mỗi vụ việc, không trừ quá 0') }), 'Chỉ với kind = deduct'),
  ),
  count: Type.Optional(
    described(closed({ perItem: described(Points, 'Điểm mỗi kết quả, không quá tối đa') }), 'Chỉ với kind = count'),
  ),
  evidence: described(Type.Array(Label(300), { maxItems: 20 }), 'Minh chứng thường dùng'),
  notApplicable: described(
    oneOf('full-points', 'left-out', 'not-allowed'),
    'Khi không áp dụng: full-points = đủ điểm; left-out = bỏ ra, điểm tối đa giảm theo và các mức giữ nguyên tỷ lệ; ' +
      'not-allowed = luôn phải chấm',
  ),
}

export const Criterion = closed({
  ...scored,
  kind: described(oneOf(...kinds, 'parts'), `${kindsInWords}, parts = tổng các tiêu chí thành phần`),
  parts: Type.Optional(
    described(
      Type.Array(closed(scored), { minItems: 1, maxItems: 30 }),
      'Chỉ với kind = parts: các tiêu chí thành phần, chấm từng tiêu chí một',
    ),
  ),
})

export const Group = closed({
  id: described(CriterionId, 'Mã nhóm, ví dụ I'),
  title: described(Label(300), 'Tên nhóm tiêu chí'),
  maximum: described(Points, 'Điểm tối đa, bằng tổng điểm các tiêu chí của nhóm'),
  minimum: Type.Optional(described(Points, 'Điểm tối thiểu riêng của nhóm, ngoài tỷ lệ chung thresholds.eachGroup')),
  criteria: described(Type.Array(Criterion, { minItems: 1, maxItems: 60 }), 'Các tiêu chí của nhóm'),
})

export const ScoreScale = closed({
  scale: Type.Optional(
    described(
      oneOf('points', 'pass-fail'),
      'points = chấm điểm (mặc định), pass-fail = mỗi tiêu chí đạt hoặc không đạt, “điểm” là số tiêu chí đạt',
    ),
  ),
  total: described(Points, 'Tổng điểm tối đa của khung'),
  step: described(Points, 'Bước điểm: mọi điểm là bội của bước này'),
  ratioRounding: described(
    oneOf('down', 'half-up'),
    'Điểm tính ra (tỷ lệ, trừ, cộng) làm tròn đến bước điểm: down = xuống, half-up = từ nửa bước thì lên',
  ),
  stepsChosenBy: described(Type.Literal('person'), 'Với kind = steps: người chấm chọn mức, phần mềm không tự suy ra'),
})

export const Thresholds = closed({
  recognise: described(Points, 'Tổng điểm tối thiểu để đề nghị công nhận'),
  excellent: described(Points, 'Tổng điểm tối thiểu để coi là hoàn thành xuất sắc các tiêu chí'),
  eachGroup: described(Fraction, 'Phần tối thiểu của điểm tối đa mà mỗi nhóm phải đạt; 0/1 là không đặt'),
})

/**
 * `group-minimum` is computed from the sheet, `registered-in-time` and `dossier-complete` from the candidacy and its
 * dossier, `branches-recognised` from the year of the branches below.
 */
export const computedChecks = [
  'group-minimum',
  'registered-in-time',
  'dossier-complete',
  'branches-recognised',
] as const

const branches = closed({
  model: described(Code, 'Mã mô hình của các chi bộ, ví dụ four-good-branch'),
  kinds: described(Type.Array(Code, { minItems: 1, maxItems: 10, uniqueItems: true }), 'Loại tổ chức được tính'),
  atLeast: described(Fraction, 'Phần tối thiểu được công nhận trong năm; làm tròn lên'),
  of: described(
    oneOf('all', 'registered'),
    'Tính trên: all = mọi tổ chức loại ấy ở dưới, registered = số đã đăng ký trong năm',
  ),
  noneRefused: Type.Optional(
    described(Type.Literal(true), 'Có khi không tổ chức nào được xét mà không được đề nghị, không được công nhận'),
  ),
})

export const Disqualifier = closed({
  id: described(CriterionId, 'Mã trường hợp, ví dụ L1'),
  text: described(Label(1000), 'Trường hợp không được xét công nhận'),
  exception: Type.Optional(described(Label(1000), 'Ngoại lệ; người khai xét ngoại lệ trước khi trả lời “có”')),
  check: described(oneOf('declared', 'computed'), 'declared = tự khai có hoặc không, computed = phần mềm xác định'),
  computed: Type.Optional(described(oneOf(...computedChecks), 'Chỉ với check = computed: xác định bằng gì')),
  branches: Type.Optional(
    described(branches, 'Chỉ với computed = branches-recognised: điều kiện; không đủ là thuộc trường hợp này'),
  ),
})

export type Criterion = Static<typeof Criterion>
export type CriteriaGroup = Static<typeof Group>
export type Disqualifier = Static<typeof Disqualifier>
export type BranchesRule = Static<typeof branches>
