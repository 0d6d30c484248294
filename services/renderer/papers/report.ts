import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Free text, one entry a paragraph; an empty list prints `Không có.` */
export type Paragraphs = string[]

/** Báo cáo kết quả thực hiện of a branch. */
export type Report = {
  paper: 'report'
  head: Head
  called: CandidateWords
  subject: string
  /** The organ in whose name it is made: of a branch, the branch. */
  reporter: string
  /** Whose results they are. */
  issuer: string
  /** Titles of its six parts, with their numerals. */
  parts: string[]
  model: string
  year: string
  nextYear: string
  /** The plan carried out, cited in full. */
  plan: string
  situation: { branch: Paragraphs; advantages: Paragraphs; difficulties: Paragraphs }
  leadership: {
    /** `04 buổi, 52 lượt đảng viên, viên chức tham gia` */
    dissemination: string
    details: string[]
    /** `Kế hoạch số 02-KH/CB, ngày 04/5/2024; đăng ký ngày 06/5/2024; cam kết ngày 06/5/2024` */
    registration: string
    /** `báo cáo 08/08 tháng` */
    supervision: string
    checks: string[]
  }
  groups: ReportGroup[]
  /** `95,5/100` */
  total: string
  /** What the figures count, where they are not points: `tháng đạt`. */
  unit?: string
  assessment: { strengths: Paragraphs; limits: Paragraphs; causes: Paragraphs; lessons: Paragraphs }
  tasks: Paragraphs
  proposals: Paragraphs
} & Foot

export type ReportGroup = {
  order: string
  name: string
  /** `28,5/30` */
  points: string
  narrative: Paragraphs
  indicators?: { name: string; target: string; result: string; share: string }[]
}
