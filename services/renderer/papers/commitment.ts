import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { SignatureRow } from './signature.ts'

/** Bản cam kết of a branch and the committee above it, under the committee's letterhead. */
export type Commitment = {
  paper: 'commitment'
  head: Head
  subject: string
  model: string
  year: string
  signedOn: string
  /** `Hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024 của Đảng bộ bộ phận Cơ sở X` */
  conference?: string
  committee: Party
  branch: Party
  /** One for each group of criteria. */
  contents: Content[]
  /** How often the branch reports, `hằng tháng`; absent where the framework asks for no reports. */
  reports?: string
  /** `02 bản`, of which each side keeps `01 bản`. */
  copies: { all: string; each: string }
  /** The superior on the right (HD 05 I.7.2.4, by analogy). */
  signatures: SignatureRow[]
}

export type Party = {
  /** The organ in running text, `Ban Chấp hành Đảng bộ bộ phận Cơ sở X`. */
  name: string
  /** The same in upper case, for a heading. */
  heading: string
  /** `đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận` */
  representative: string
}

/** `text` is a whole sentence, or with `details` the words before their colon. */
export type Content = { order: string; text: string; details?: Paragraphs }
