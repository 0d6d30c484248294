// From when a change of an organisation holds.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { endOn, factsOn } from './on-date.ts'
import type { From, Organisation, Passing } from './state.ts'

/** Refuses a change from before the newest of those that hold: what papers of those days printed would not be true any more. */
export function runsBackwards(changes: readonly From<object>[], effectiveFrom: LocalDate): Refused | null {
  const newest = changes
    .map((change) => change.effectiveFrom)
    .toSorted()
    .at(-1)!
  if (effectiveFrom >= newest) return null
  return refuse('PERIOD_REVERSED', `Nội dung đang có hiệu lực từ ngày ${shortDate(newest)}.`, {
    pointer: '/effectiveFrom',
    detail: `từ ngày ${shortDate(newest)} trở đi`,
  })
}

/** Refuses what would be of an organisation that exists no more on that day. */
export function isGone(state: Organisation, date: LocalDate, pointer: string): Refused | null {
  const end = endOn(state, date)
  return end === undefined ? null : ended(state, end, { pointer, detail: `trước ngày ${shortDate(end.effectiveFrom)}` })
}

/** Refuses what would change the tree around an organisation whose end is recorded, also one that is still to come. */
export function isEnding(state: Organisation, pointer: string): Refused | null {
  const end = state.passings.find(({ ends }) => ends)
  return end === undefined
    ? null
    : ended(state, end, { pointer, detail: 'tổ chức đảng chưa ghi nhận kết thúc hoạt động' })
}

function ended(state: Organisation, { effectiveFrom }: Passing, error: { pointer: string; detail: string }): Refused {
  const { name } = factsOn(state, effectiveFrom)
  return refuse('ORGANISATION_ENDED', `${name} kết thúc hoạt động từ ngày ${shortDate(effectiveFrom)}.`, error)
}
