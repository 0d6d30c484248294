import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Bảng tổng hợp tháng of a committee, for its meeting. */
export type MonthlyTable = {
  paper: 'monthly-table'
  head: Head
  called: CandidateWords
  subject: string
  /** Whether its sheets lie on their side: reports need the room, and many criteria. */
  landscape: boolean
  /** Below the table: who reported and who did not, what the month came to: one sentence a line. */
  totals: string[]
  /** In a framework whose sheet is monthly: one column a criterion, below its group; `span`: how many. */
  sheet?: { groups: { title: string; span: string }[]; criteria: string[]; passed: string[]; reached: string }
  /** Whether the framework asks for monthly reports. */
  reports: boolean
  /** Rows of the table's head: two above a sheet's criteria. */
  headRows: string
  rows: MonthlyRow[]
} & Foot

export type MonthlyRow = {
  order: string
  branch: string
  /** Day of the report; `Chưa báo cáo` where there is none. */
  reported: string
  /** `x`, `-`, `o`, points or nothing: one a column of `sheet`. */
  marks: string[]
  /** `Đạt`, `Xuất sắc`, `Không đạt`, `Chưa đủ`; empty without a sheet. */
  result: string
  content: Paragraphs
  difficulties: Paragraphs
  proposals: Paragraphs
}
