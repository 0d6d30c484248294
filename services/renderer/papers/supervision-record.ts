import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { SignatureRow } from './signature.ts'

/** Biên bản kiểm tra, giám sát: what a committee found at an organisation below it. */
export type SupervisionRecord = {
  paper: 'supervision-record'
  head: Head
  subject: string
  on: string
  place?: string
  /** `Ban Chấp hành Đảng bộ bộ phận Cơ sở X` */
  committee: string
  /** Whom it looked at, `Chi bộ Phòng A`. */
  checked: string
  /** `Đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận`; the first led. */
  by: string[]
  /** Of those looked at; absent where nobody was in office. */
  present?: string
  findings: Paragraphs
  conclusion: Paragraphs
  recommendations: Paragraphs
  remedyBy?: string
  closing: { copies: string }
  /** Whoever led the check on the right (HD 05 I.7.2.4). */
  signatures: SignatureRow[]
}
