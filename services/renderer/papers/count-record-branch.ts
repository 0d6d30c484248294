import type { CountRecord } from './count-record.ts'

/** Biên bản kiểm phiếu of a branch meeting that votes on itself. */
export type CountRecordBranch = CountRecord & {
  paper: 'count-record-branch'
  members: {
    total: string
    full: string
    probationary: string
    exempt: string
    /** Who else is counted apart, `sinh hoạt tạm thời ở nơi khác: 01 đồng chí`; empty where nobody is. */
    apart: string[]
  }
  summoned: { all: string; voting: string }
  present: { all: string; voting: string; share: string }
  /** Absent after a mismatch. */
  result?: {
    /** `10 phiếu, bằng 10/11 (90,9%) số đảng viên chính thức có mặt` and so on. */
    counts?: { yes: string; no: string; blank: string }
    /** `đạt` or `không đạt`, where the counts are sealed because the roll is small. */
    sealed?: string
  }
  /** Absent after a mismatch. */
  conclusion?: {
    /** `ít nhất 2/3 số đảng viên chính thức có mặt tán thành` */
    rule: string
    body: string
    /** `đủ điều kiện`, `chưa đủ điều kiện` */
    outcome: string
    purpose: string
    custody: string
  }
}
