import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Công văn đôn đốc of a committee; a công văn has no title, its subject stands in its head. */
export type Reminder = {
  paper: 'reminder'
  head: Head & { subject: string }
  subject: string
  called: CandidateWords
  addressees: string[]
  /** The plan that sets the time, cited in full. */
  plan: string
  /** `đăng ký thực hiện mô hình “chi bộ bốn tốt” năm 2024` */
  due: string
  /** The day up to which it was not done. */
  on: string
  late: { branch: string; from: string; to: string }[]
  /** The committee's own words; empty where it added none. */
  text: Paragraphs
  /** Who asks, and to whom is reported: `Ban Chấp hành Đảng bộ bộ phận Cơ sở X`. */
  committee: string
} & Foot
