import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Công văn of whoever decides, to the committee whose candidates were not recognised. */
export type RefusalLetter = {
  paper: 'refusal-letter'
  head: Head & { subject: string }
  subject: string
  called: CandidateWords
  addressees: string[]
  /** `Ban Thường vụ Đảng ủy Sở Y` */
  organ: string
  model: string
  year: string
  /** The tờ trình that it answers: `Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của …`. */
  proposals: string[]
  /** `reason`: whole sentences. */
  refused: { branch: string; reason: string }[]
  /** Who is asked to tell them; absent where the letter goes to the candidates themselves. */
  committee?: string
} & Foot
