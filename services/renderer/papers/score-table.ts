/** Points per group of criteria; `order` empty in the total. */
export type ScoreTable = {
  rows: { order: string; group: string; maximum: string; points: string }[]
  total: { maximum: string; points: string }
}
