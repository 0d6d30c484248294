// Years in a row in which an organisation was recognised, over all whose place it took, by a framework's rule.
import type { Streak } from '../../../contracts/framework/streak.ts'
import type { LocalDate } from '../../../contracts/values.ts'

/** What a year came to, as far as it is decided. */
export type Judged = {
  readonly year: number
  readonly organisationId: string
  readonly candidacyId: string
  readonly result: 'recognised' | 'revoked' | 'failed'
}
/** `to` took the place of `from`, or of a part of it. */
export type Taken = { readonly from: string; readonly to: string; readonly on: LocalDate }
export type Lineage = { readonly judged: readonly Judged[]; readonly taken: readonly Taken[] }

/**
 * The years of the streak that ends in the newest year that was decided, from the first on; empty where that year broke it.
 * What an organisation inherits are the streaks of the year before it took a place, and of that year: whoever goes on
 * beside it is judged for itself from then on.
 */
export function streakOf(organisationId: string, rule: Streak, lineage: Lineage): readonly Judged[] {
  const newest = newestYear(organisationId, rule, lineage, [])
  return newest === undefined ? [] : run(organisationId, newest, rule, lineage, [])
}

function run(id: string, year: number, rule: Streak, lineage: Lineage, path: readonly string[]): readonly Judged[] {
  const since = rule.heirs === 'none' ? Math.max(0, ...placesOf(id, lineage).map(yearTaken)) : 0
  if (year < since) return []
  const one = ownYear(id, year, lineage)
  const before = () => run(id, year - 1, rule, lineage, [])
  const own = one?.result === 'recognised' ? [...before(), one] : isSkipped(one, rule) ? before() : []
  const inherited = heritage(id, rule, lineage, path)
    .filter((taken) => year === yearTaken(taken) || year === yearTaken(taken) - 1)
    .map(({ from }) => run(from, year, rule, lineage, [...path, id]))
  return inherited.reduce((longest, other) => (other.length > longest.length ? other : longest), own)
}

function newestYear(id: string, rule: Streak, lineage: Lineage, path: readonly string[]): number | undefined {
  const own = lineage.judged.filter(({ organisationId }) => organisationId === id).map(({ year }) => year)
  const inherited = heritage(id, rule, lineage, path).flatMap((taken) => {
    const newest = newestYear(taken.from, rule, lineage, [...path, id])
    return newest === undefined ? [] : [Math.min(newest, yearTaken(taken))]
  })
  const years = [...own, ...inherited]
  return years.length === 0 ? undefined : Math.max(...years)
}

function isSkipped(one: Judged | undefined, { revoked }: Streak): boolean {
  return one?.result === 'revoked' && revoked === 'skipped'
}

const order = ['recognised', 'revoked', 'failed'] as const

/** Of several attempts in a year the one that came furthest. */
function ownYear(id: string, year: number, { judged }: Lineage): Judged | undefined {
  const all = judged.filter((one) => one.organisationId === id && one.year === year)
  return order.map((result) => all.find((one) => one.result === result)).find((one) => one !== undefined)
}

function placesOf(id: string, { taken }: Lineage): readonly Taken[] {
  return taken.filter(({ to }) => to === id)
}

/** A part that split off may come back: nothing is followed in a ring. */
function heritage(id: string, { heirs }: Streak, lineage: Lineage, path: readonly string[]): readonly Taken[] {
  return heirs === 'longest' ? placesOf(id, lineage).filter(({ from }) => from !== id && !path.includes(from)) : []
}

function yearTaken({ on }: Taken): number {
  return Number(on.slice(0, 4))
}
