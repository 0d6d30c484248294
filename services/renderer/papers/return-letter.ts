import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Công văn that sends a candidate its papers back. */
export type ReturnLetter = {
  paper: 'return-letter'
  head: Head & { subject: string }
  subject: string
  called: CandidateWords
  addressees: string[]
  /** Who sends them back: `Ban Chấp hành Đảng bộ bộ phận Cơ sở X`. */
  organ: string
  branch: string
  model: string
  year: string
  /** What is missing or unclear, whole sentences each. */
  reasons: string[]
  /** Last day for sending them again: `16/12/2024`. */
  until: string
} & Foot
