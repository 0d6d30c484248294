import type { CandidateWords } from './candidate-words.ts'
import type { CountRecord } from './count-record.ts'

/** Biên bản kiểm phiếu of a committee: one ballot paper, one record, many branches. */
export type CountRecordCommittee = CountRecord & {
  paper: 'count-record-committee'
  called: CandidateWords
  /** `Ban Chấp hành` */
  organ: string
  members: { total: string }
  present: { count: string; share: string }
  /** What shares are counted on, `tổng số ủy viên đương nhiệm`. */
  base: string
  /** Empty after a mismatch; without counts where these are `sealed`. */
  rows: { order: string; branch: string; yes?: string; no?: string; blank?: string; result: string }[]
  /** The counts stay in the sealed minutes. */
  sealed?: true
  /** Absent after a mismatch. */
  conclusion?: {
    rule: string
    purpose: string
    /** Count and names, `02 chi bộ` and `Chi bộ Phòng A, Chi bộ Phòng B`. */
    passed?: { count: string; names: string }
    failed?: { count: string; names: string }
    custody: string
  }
}
