import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { SignatureRow } from './signature.ts'

/** Phiếu thẩm định: the committee's points beside the branch's own. */
export type Appraisal = {
  paper: 'appraisal'
  head: Head
  /** `kết quả thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A` */
  subject: string
  /** `khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của …` */
  framework: string
  /** One who appraised alone, or the team with its size, its head first. */
  appraisers: { one: string } | { size: string; people: string[] }
  /** Titles of the two columns of a frame without points, which has neither maximum nor difference. */
  columns?: { self: string; appraised: string }
  groups: AppraisedGroup[]
  total: AppraisedPoints
  explanation?: Paragraphs
  /** `Đề nghị công nhận Chi bộ Phòng A đạt “chi bộ bốn tốt” năm 2024` */
  conclusion: string
  signatures: SignatureRow[]
}

/** Points as printed: an empty score prints nothing, a difference carries its sign. */
export type AppraisedPoints = { maximum: string; self: string; appraised: string; difference: string }
export type AppraisedGroup = { order: string; name: string; rows: AppraisedRow[] } & AppraisedPoints
export type AppraisedRow = { order: string; text: string; reason: string } & AppraisedPoints
