import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { SignatureRow } from './signature.ts'

/** Biên bản of the conference at which a committee launches the model. */
export type ConferenceRecord = {
  paper: 'conference-record'
  head: Head
  called: CandidateWords
  /** Names the conference: `hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024`. */
  subject: string
  model: string
  year: string
  /** `issuer`: who held it, `Đảng bộ bộ phận Cơ sở X`. */
  opening: { at?: string; on: string; place: string; issuer: string }
  /** `đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận` */
  chair: string
  minuteTaker: string
  /** Who sits in the committee, and everybody else, in the order of the record; `count` is `02 đồng chí`. */
  committee: Present
  others: Present
  /** Represented at it, `Công đoàn cơ sở`. */
  massOrganisations: string[]
  programme: Paragraphs
  contents: Paragraphs
  opinions: Paragraphs
  /** Count and names, `02 chi bộ` and `Chi bộ Phòng A, Chi bộ Phòng B`; absent where nobody signed a commitment. */
  signed?: { count: string; names: string }
  conclusion: Paragraphs
  closing: { copies: string; at?: string }
  /** The chair on the right (HD 05 I.7.1.4 e). */
  signatures: SignatureRow[]
}

type Present = { count: string; people: string[] }
