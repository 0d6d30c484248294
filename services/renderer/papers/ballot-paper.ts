import type { CandidateWords } from './candidate-words.ts'
import type { Head } from './head.ts'

/** Phiếu biểu quyết: what a meeting votes on, one row a candidacy; on A5, without number and signature. */
export type BallotPaper = {
  paper: 'ballot-paper'
  head: Head
  called: CandidateWords
  subject: string
  rows: { order: string; branch: string }[]
  /** How it is filled in, and what makes it invalid. */
  note: string
}
