import type { Annex } from './annex.ts'
import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Tờ trình of a committee for all branches of one round, with the list of them as its annex. */
export type ProposalCommittee = {
  paper: 'proposal-committee'
  head: Head
  called: CandidateWords
  subject: string
  addressees: string[]
  addressee: string
  /** `Đảng bộ bộ phận Cơ sở X` */
  organisation: string
  /** Its organ, `Ban Chấp hành Đảng bộ bộ phận`. */
  committee: string
  model: string
  year: string
  bases: string[]
  /** Counts with their unit, `05 chi bộ`; `received`: whose papers came. */
  counts: SeasonCounts & { received: string }
  /** `bằng phiếu kín` */
  method: string
  /** Titles of what the sheets came to, `Điểm tự chấm` and `Điểm thẩm định`. */
  scores: { self: string; appraised: string; result: string }
  /** Whose ballots the annex sets side by side: `chi bộ` and `Ban Chấp hành`. */
  voters: { own: string; committee: string }
  requests: {
    recognised: string
    certificates?: { count: string; names: string }
    secretaries?: { count: string; names: string }
    /** What the standings count towards, `“đảng bộ cơ sở bốn tốt”`. */
    standing?: string
  }
  /** Each with its reason, `Chi bộ Phòng C (…)`. */
  notProposed?: string[]
  enclosures: string[]
  annex: Annex<CandidateRow>
} & Foot

/** Absent where the season does not know all its registrations. */
export type SeasonCounts = { branches?: string; registered?: string; withdrawn?: string }

export type CandidateRow = {
  order: string
  branch: string
  members: string
  selfScore: string
  appraisedScore: string
  branchBallot: string
  committeeBallot: string
  request: string
  note: string
}
