import type { Annex } from './annex.ts'
import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Báo cáo sơ kết, tổng kết of a committee, over one year or several; figures are worked out from what is recorded. */
export type Review = {
  paper: 'review'
  head: Head
  called: CandidateWords
  subject: string
  /** Who reports: `Ban Chấp hành Đảng bộ bộ phận Cơ sở X`. */
  committee: string
  model: string
  /** The plan carried out, cited in full. */
  plan: string
  leadership: Paragraphs
  /** Conferences and dissemination, one line a year. */
  dissemination: string[]
  /** One row a season. */
  years: ReviewedYear[]
  /** Whether a row names its committee. */
  successor: boolean
  /** `Năm 2024: Chi bộ Phòng D (chi bộ mới thành lập).` */
  notRegistered: string[]
  /** Which branch became which. */
  reorganised: string[]
  /** Of each season that has appraised sheets; `year` is `Năm 2024`, `of` how many. */
  groups: { year: string; of: string; columns: { maximum: string; mean: string }; rows: GroupMean[] }[]
  /** Who was recognised, got a certificate or was commended, one line each. */
  rewards: string[]
  supervision: string[]
  massOrganisations: Paragraphs
  conclusions: Paragraphs
  strengths: Paragraphs
  limits: Paragraphs
  causes: Paragraphs
  lessons: Paragraphs
  tasks: Paragraphs
  proposals: Paragraphs
  annex: Annex<{ year: string; columns: { self: string; appraised: string }; rows: ReviewedBranch[] }>
} & Foot

/** Counts as they are printed; `recognised` with its share of those registered. */
export type ReviewedYear = {
  year: string
  /** That opened the season, where it is not the one that reports, or one of two in a year. */
  committee?: string
  branches: string
  registered: string
  withdrawn: string
  returned: string
  proposed: string
  recognised: string
  certificates: string
}

export type GroupMean = { order: string; group: string; maximum: string; mean: string }

export type ReviewedBranch = {
  order: string
  branch: string
  on: string
  self: string
  appraised: string
  result: string
  rating: string
}
