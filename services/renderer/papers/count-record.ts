import type { Head } from './head.ts'
import type { Signature, SignatureRow } from './signature.ts'

/** What the count records of a branch and of a committee share. Numbers are printed strings, `0` for nought. */
export type CountRecord = {
  head: Head
  /** `LƯU NIÊM PHONG`, on minutes that are sealed. */
  mark?: string
  subject: string
  /** `kind`: of meeting, in running text, `sinh hoạt chi bộ thường kỳ tháng 12`. */
  opening: { at: string; on: string; place?: string; issuer: string; kind: string; purpose: string }
  absent: { count: string; excused: string; excuses?: string; unexcused: string }
  /** `đồng chí Nguyễn Văn A, Bí thư Chi bộ` */
  chair: string
  minuteTaker: string
  guests?: string[]
  /** `ít nhất 2/3 số đảng viên chính thức được triệu tập` */
  quorum: string
  /** Absent at a show of hands without tellers. */
  tellers?: Tellers
  /** Titles with their numerals; `tellers` where there are any. */
  parts: { attendance: string; tellers?: string; counting: string; conclusion: string }
  question: string
  /** `phiếu kín`, `phiếu kín điện tử`, `giơ tay` */
  method: string
  ballots: Ballots
  /** Whether an empty ballot is one without an opinion, and not an invalid one. */
  noOpinion: boolean
  /** In place of result and conclusion. */
  annulled?: Annulled
  /** Absent of a vote that was annulled, which tells no time of its end. */
  closing: { copies: string; at?: string }
  signatures: SignatureRow[]
  /** Where the chair's signature cannot be sealed: it is certified by order. */
  certification?: { of: string; signature: Signature }
  /** `Lưu Chi bộ` */
  filing?: string
}

/** `heading` is the label in upper case, `TỔ KIỂM PHIẾU`; people are `Đồng chí Hoàng Thị E, Tổ trưởng`. */
export type Tellers = { heading: string; label: string; size: string; chosen: string; agreed: string; people: string[] }

/** What becomes of a vote whose count did not fit; `custody` as in a conclusion. */
export type Annulled = { sentence: string; custody: string }

/** The counting itself, by how it was voted; `mismatch` tells of it, one sentence a paragraph, for a vote that has to be repeated. */
export type Ballots = {
  paper?: { issued: string; returned: string; valid: string; invalid: string; reason: string }
  /** `voters`: what they are called, `đảng viên`. */
  electronic?: { voters: string; cast: string; inBox: string; valid: string; invalid: string }
  hands?: { voting: string }
  mismatch?: string[]
}
