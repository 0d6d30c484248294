import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Kế hoạch of a branch for its year. */
export type Plan = {
  paper: 'plan'
  head: Head
  called: CandidateWords
  /** `thực hiện mô hình “chi bộ bốn tốt” năm 2024` */
  subject: string
  /** The branch in running text, `Chi bộ Phòng A`. */
  issuer: string
  model: string
  year: string
  /** The plan of the committee above that it carries out, cited in full. */
  plan: string
  /** The meeting that adopted it, where that was told: of `chi bộ`; `share` is `12/12, bằng 100%`. */
  meeting?: { body: string; on: string; share?: string }
  purpose: Paragraphs
  /** Groups of criteria that have a target, in the framework's order. */
  targets: { order: string; group: string; target: Paragraphs }[]
  /** `due`: day, or `Cả năm`. */
  tasks: { order: string; task: Paragraphs; by: string; due: string }[]
  /** Absent where nothing was said of it. */
  implementation?: Paragraphs
} & Foot
