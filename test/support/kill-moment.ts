/**
 * A write to disk, and whether the process dies right before or right after it. `write` and `past` are sources of regular
 * expressions over `FILE.db SQL VALUES`, `write FILE`, `open FILE FLAGS` and `remove FILE`; `nth` (from 1) counts from
 * the first write on that fits `past`.
 */
export type KillMoment = {
  readonly when: 'before' | 'after'
  readonly write: string
  readonly past?: string
  readonly nth?: number
}
