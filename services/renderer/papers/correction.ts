import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { Foot } from './signature.ts'

/** Công văn đính chính of an issued paper. */
export type Correction = {
  paper: 'correction'
  head: Head & { subject: string }
  subject: string
  addressees: string[]
  /** Who corrects: `Chi bộ Phòng A`. */
  issuer: string
  /** `Báo cáo số 12-BC/CB, ngày 11/12/2024`; papers without a number by name and day. */
  cited: string
  items: { at: string; printed: Paragraphs; correct: Paragraphs }[]
} & Foot
