/** Points per group of criteria; `order` empty in the total. */
export type ScoreTable = {
  /** Titles of the two columns, where they are not points. */
  columns?: { maximum: string; points: string }
  rows: { order: string; group: string; maximum: string; points: string }[]
  total: { maximum: string; points: string }
}
