// Other criteria for other types of organisation, under the same votes, deadlines and papers.
import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { closed, Label } from '../values.ts'
import { Disqualifier, Group, ScoreScale, Thresholds } from './criteria.ts'
import { described } from './described.ts'
import { Monthly } from './monthly.ts'

const codes = Type.Array(Code, { minItems: 1, maxItems: 20, uniqueItems: true })

/** A type that a registration names where the framework knows any, and both sides confirm by signing the commitment. */
export const BranchType = closed({
  code: described(Code, 'Mã, ví dụ enterprise'),
  name: described(Label(200), 'Tên in, ví dụ chi bộ doanh nghiệp'),
})

/** Holds where every condition that it names is met; each part that it brings replaces the framework's own whole. */
export const Variant = closed({
  id: described(Code, 'Mã phương án, ghi vào lượt đăng ký'),
  name: described(Label(200), 'Tên in trên phiếu, ví dụ đối với chi bộ doanh nghiệp'),
  kinds: Type.Optional(described(codes, 'Áp dụng cho tổ chức thuộc loại')),
  under: Type.Optional(described(codes, 'Áp dụng cho tổ chức trực thuộc cấp ủy loại này, ví dụ divisional')),
  branchTypes: Type.Optional(described(codes, 'Áp dụng cho loại hình, mã trong branchTypes của khung')),
  score: Type.Optional(described(ScoreScale, 'Thay toàn bộ score')),
  groups: Type.Optional(described(Type.Array(Group, { minItems: 1, maxItems: 20 }), 'Thay toàn bộ groups')),
  thresholds: Type.Optional(described(Thresholds, 'Thay toàn bộ thresholds')),
  monthly: Type.Optional(described(Monthly, 'Thay toàn bộ monthly')),
  disqualifiers: Type.Optional(described(Type.Array(Disqualifier, { maxItems: 50 }), 'Thay toàn bộ disqualifiers')),
})

export type Variant = Static<typeof Variant>
