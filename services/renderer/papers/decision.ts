import type { Annex } from './annex.ts'
import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Quyết định công nhận: one for all recognised of the round, with their list as its annex. */
export type Decision = {
  paper: 'decision'
  head: Head
  called: CandidateWords
  subject: string
  /** `BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y` */
  organ: string
  model: string
  year: string
  /** Each begins with `Căn cứ` or `Xét`. */
  bases: string[]
  recognised: string
  certificates?: { count: string; names: string; bonus?: { amount: string; inWords: string; fund: string } }
  /** `đồng chí Nguyễn Văn A, Bí thư Chi bộ Phòng A` */
  secretaries?: string
  /** Who carries it out, as the subject of the sentence. */
  executors: string
  /** `Quyết định có hiệu lực kể từ ngày ký` */
  effect: string
  /** Titles of the columns of what the sheets came to, and of those above. */
  pointsTitle: string
  parentTitle: string
  annex: Annex<RecognisedRow>
} & Foot

export type RecognisedRow = { order: string; branch: string; parent: string; points: string; form: string }
