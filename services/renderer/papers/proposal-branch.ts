import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'
import type { ScoreTable } from './score-table.ts'
import type { Foot } from './signature.ts'

/** Tờ trình of a branch to the committee above it. Bases begin with `Căn cứ` and carry no separator. */
export type ProposalBranch = {
  paper: 'proposal-branch'
  head: Head
  called: CandidateWords
  /** `đề nghị công nhận “chi bộ bốn tốt” năm 2024` */
  subject: string
  addressees: string[]
  /** The addressee in running text, with its organ. */
  addressee: string
  /** The branch in running text, `Chi bộ Phòng A`. */
  issuer: string
  /** The organ in whose name it asks: of a branch, the branch. */
  proposer: string
  /** Titles of its four parts, with their numerals. */
  parts: string[]
  model: string
  year: string
  bases: string[]
  situation: {
    /** Absent where a committee told of none. */
    members?: string
    full?: string
    probationary?: string
    /** Of a committee: `12 chi bộ`. */
    below?: string
    /** Size of its committee; absent where there is none. */
    committee?: string
    /** With no branch committee: whether there is a deputy secretary. */
    deputy?: boolean
    registeredOn: string
    committedOn?: string
  }
  scores: ScoreTable
  /** From how much on recognition may be proposed: `90 điểm`, `10 tháng đạt`. */
  threshold: string
  /** Disqualifying cases met, each with its exception; absent where none is. */
  exceptions?: string[]
  ballot: BallotSummary
  requests: {
    /** The body that decides, where it is not the addressee itself. */
    authority?: string
    certificate?: boolean
    /** `Nguyễn Văn A` */
    secretary?: string
  }
  enclosures: string[]
} & Foot

/** Without counts where these are `sealed`; `biểu quyết bằng phiếu kín: tán thành … 10/11 phiếu, bằng 90,9% số đảng viên chính thức có mặt (Biên bản …)`. */
export type BallotSummary = { meeting: string } & VoteSummary
export type VoteSummary = {
  meetingOn: string
  method: string
  record: string
} & ({ yes: string; percentage: string; base: string } | { sealed: true })
