import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Bản đăng ký of a branch: what it aims at this year. It is no tờ trình, so its addressee is greeted with `Kính gửi`. */
export type Registration = {
  paper: 'registration'
  head: Head
  called: CandidateWords
  /** `thực hiện mô hình “chi bộ bốn tốt” năm 2024` */
  subject: string
  addressees: string[]
  /** The branch in running text, `Chi bộ Phòng A`. */
  issuer: string
  model: string
  year: string
  /** The plan carried out, cited in full. */
  plan: string
  /** The meeting that decided: of `chi bộ`, or the organ of a committee; `share` is `12/12, bằng 100%`. */
  meeting: { body: string; on: string; share?: string }
  /** Of those that the framework tells apart, `chi bộ doanh nghiệp`. */
  branchType?: string
  members?: { total: string; full: string; probationary: string }
  /** Name of the secretary, without a title; absent where nobody holds the office. */
  secretary?: string
  /** Every group of criteria, also one without a target. */
  targets: TargetRow[]
  /** Sum of the points aimed at; absent unless every group has some. */
  total?: string
  /** `hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt”` */
  aim: string
  /** The branch's own rating at the end of the year, `hoàn thành tốt nhiệm vụ`. */
  ratingAim?: string
  /** The branch's own plan, `Kế hoạch số 02-KH/CB, ngày 04/5/2024`. */
  ownPlan?: string
  /** Absent where the branch gave none. */
  measures?: Paragraphs
} & Foot

export type TargetRow = { order: string; group: string; target: Paragraphs; points: string }
