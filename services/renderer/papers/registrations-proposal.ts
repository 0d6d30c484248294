import type { Annex } from './annex.ts'
import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Tờ trình of a committee: who registered this year, with the list of them as its annex. */
export type RegistrationsProposal = {
  paper: 'registrations-proposal'
  head: Head
  called: CandidateWords
  subject: string
  addressees: string[]
  addressee: string
  /** `Đảng bộ bộ phận Cơ sở X` */
  organisation: string
  /** Its organ, `Ban Chấp hành Đảng bộ bộ phận Cơ sở X`. */
  committee: string
  model: string
  year: string
  bases: string[]
  /** Counts with their unit; `all`: those below the committee that may register, absent where none is recorded. */
  counts: { all?: string; registered: string }
  annex: Annex<RegisteredRow>
} & Foot

/** `members` and `secretary` are empty where they are not recorded. */
export type RegisteredRow = {
  order: string
  branch: string
  members: string
  secretary: string
  on: string
  aim: string
}
