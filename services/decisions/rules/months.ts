// A year whose sheet is filled in once a month.
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type GroupTotal, oneMonth, oneSheet, type SheetTotals } from './one-sheet.ts'
import { type GroupOutcome, judgeSheet } from './outcome.ts'
import type { ScoreLine } from './score-line.ts'

/** The months judged, rising; null where the framework has one sheet for the whole year. */
export function monthsJudged(framework: Framework, year: number, registeredOn: LocalDate): readonly number[] | null {
  if (framework.monthly === undefined) return null
  const registered = Number(registeredOn.slice(0, 4)) < year ? 1 : Number(registeredOn.slice(5, 7))
  const first = framework.monthly.months === 'whole-year' ? 1 : registered
  return Array.from({ length: 13 - first }, (_, n) => first + n)
}

/** How many of the months judged were reached: in all, and in each group. */
export function monthTotals(
  framework: Framework,
  scores: readonly ScoreLine[],
  months: readonly number[],
): SheetTotals {
  const sheets = months.map((month) => {
    const totals = oneSheet(framework, linesOf(scores, month))
    return { month, totals, judged: judgeSheet(framework, totals, []) }
  })
  const reached = sheets.filter(({ judged }) => judged.classification !== 'not-reached').length
  const maximum = months.length * oneMonth
  const missed = sheets.flatMap(({ month, totals }) => (totals.missed ?? []).map((one) => ({ ...one, month })))
  return {
    ...{ total: reached * oneMonth, maximum },
    groups: framework.groups.map((group, n): GroupTotal => {
      const points = sheets.filter(({ judged }) => passed(judged.groups[n]!)).length * oneMonth
      return { group: group.id, points, maximum }
    }),
    months: sheets.map(({ month, judged }) => ({ month, classification: judged.classification })),
    ...(missed.length === 0 ? {} : { missed }),
  }
}

/** A group without a minimum of its own is passed in a month in which nothing of it was missed. */
function passed({ required, reached, points, maximum }: GroupOutcome): boolean {
  return required > 0 ? reached : points === maximum
}

export function linesOf(scores: readonly ScoreLine[], month: number): readonly ScoreLine[] {
  return scores.filter((line) => line.month === month)
}
