import type { Head } from './head.ts'
import type { ScoreTable } from './score-table.ts'
import type { Foot } from './signature.ts'

/** Tờ trình of a branch to the committee above it. Bases begin with `Căn cứ` and carry no separator. */
export type ProposalBranch = {
  paper: 'proposal-branch'
  head: Head
  /** `đề nghị công nhận “chi bộ bốn tốt” năm 2024` */
  subject: string
  addressees: string[]
  /** The addressee in running text, with its organ. */
  addressee: string
  /** The branch in running text, `Chi bộ Phòng A`. */
  issuer: string
  model: string
  year: string
  bases: string[]
  situation: {
    members: string
    full: string
    probationary: string
    /** Size of the branch committee; absent where there is none. */
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
export type BallotSummary = {
  meeting: string
  meetingOn: string
  method: string
  record: string
} & ({ yes: string; percentage: string; base: string } | { sealed: true })
