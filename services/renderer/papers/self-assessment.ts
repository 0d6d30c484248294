import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Signature } from './signature.ts'

/** Phiếu tự đánh giá: points, or a cross in one of two columns for a frame of passed and not passed. */
export type SelfAssessment = {
  paper: 'self-assessment'
  head: Head
  called: CandidateWords
  subject: string
  /** `khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của …` */
  framework: string
  /** Column titles of the two narrow columns: `Điểm tối đa` and `Điểm tự chấm`, or `Đạt` and `Không đạt`. */
  columns: { first: string; second: string }
  groups: CriteriaGroup[]
  /** Of a sheet filled in every month: the narrow columns are its months, and evidence follows the table. */
  months?: { columns: string[]; results: string[]; reached: string; last: string; evidence: string[] }
  /** Absent in a frame without points. */
  total?: { first: string; second: string }
  /** Cases that add or take points; absent where the frame knows none. */
  adjustments?: string[]
  disqualifiers: { order: string; text: string; answer: string }[]
  /** `Chi bộ tự đánh giá` is the label, by what the candidate is called; this is what follows: `Đạt “chi bộ bốn tốt” (hoàn thành xuất sắc các tiêu chí)`. */
  classification: string
  /** The organ that adopted it: of a branch, the branch. */
  body: string
  adoptedOn: string
  signature: Signature
}

export type CriteriaGroup = {
  order: string
  name: string
  first: string
  second: string
  marks?: string[]
  note: string
  rows: CriterionRow[]
}

export type CriterionRow = {
  order: string
  text: string
  first: string
  second: string
  /** One a month. */
  marks?: string[]
  evidence: string[]
  note: string
}
