import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Streak } from '../../contracts/framework/streak.ts'
import { type Judged, streakOf, type Taken } from '../../services/decisions/rules/streak.ts'

const judgedAs =
  (result: Judged['result']) =>
  (organisationId: string, ...years: readonly number[]): Judged[] =>
    years.map((year) => ({ year, organisationId, candidacyId: `${organisationId}${year}`, result }))
const recognised = judgedAs('recognised')
const failed = judgedAs('failed')
const revoked = judgedAs('revoked')
const took = (to: string, from: string, on: string): Taken => ({ from, to, on })

const rule = (heirs: Streak['heirs'], ofRevoked: Streak['revoked'] = 'breaks'): Streak => ({
  heirs,
  revoked: ofRevoked,
})
const streak = (heirs: Streak | Streak['heirs'], judged: readonly Judged[], taken: readonly Taken[] = []) =>
  streakOf('x', typeof heirs === 'string' ? rule(heirs) : heirs, { judged, taken }).map((one) => one.candidacyId)

describe('a streak of one organisation', () => {
  it('runs back from the newest year that was decided', () => {
    expect(streak('survivor', [...recognised('x', 2021, 2023, 2024, 2025)])).toEqual(['x2023', 'x2024', 'x2025'])
    expect(streak('survivor', [...recognised('x', 2023, 2024), ...failed('x', 2025)])).toEqual([])
    expect(streak('survivor', [])).toEqual([])
  })

  it('counts of several attempts in a year the one that was recognised', () => {
    expect(streak('survivor', [...failed('x', 2024), ...recognised('x', 2023, 2024)])).toEqual(['x2023', 'x2024'])
  })

  it('breaks with a year that was revoked, or skips it, as the rule says', () => {
    const judged = [...recognised('x', 2022, 2024), ...revoked('x', 2023)]
    expect(streak(rule('survivor', 'breaks'), judged)).toEqual(['x2024'])
    expect(streak(rule('survivor', 'skipped'), judged)).toEqual(['x2022', 'x2024'])
    const last = [...recognised('x', 2022, 2023), ...revoked('x', 2024)]
    expect(streak(rule('survivor', 'breaks'), last)).toEqual([])
    expect(streak(rule('survivor', 'skipped'), last)).toEqual(['x2022', 'x2023'])
  })
})

describe('a streak after a merger in 2025', () => {
  const judged = [...recognised('x', 2024, 2025), ...recognised('p', 2022, 2023, 2024)]
  const taken = [took('x', 'p', '2025-03-01')]

  it.each<[Streak['heirs'], string[]]>([
    ['longest', ['p2022', 'p2023', 'p2024', 'x2025']],
    ['survivor', ['x2024', 'x2025']],
    ['none', ['x2025']],
  ])('under the rule “%s”', (heirs, years) => expect(streak(heirs, judged, taken)).toEqual(years))

  it('inherits what the other had when it came, not what it had lost before', () => {
    const lost = [...recognised('p', 2020, 2021, 2022), ...failed('p', 2023, 2024), ...recognised('x', 2024)]
    expect(streak('longest', lost, taken)).toEqual(['x2024'])
  })

  it('goes on with the other’s where it was itself not recognised', () => {
    const other = [...recognised('p', 2023, 2024), ...failed('x', 2024)]
    expect(streak('longest', other, taken)).toEqual(['p2023', 'p2024'])
    expect(streak('survivor', other, taken)).toEqual([])
  })

  it('is the longer of two that it took the place of, one after the other', () => {
    const two = [...recognised('p', 2024), ...recognised('q', 2021, 2022, 2023), ...recognised('p', 2023)]
    const chain = [took('x', 'p', '2025-03-01'), took('p', 'q', '2024-02-01')]
    expect(streak('longest', two, chain)).toEqual(['q2021', 'q2022', 'q2023', 'p2024'])
  })
})

describe('a streak after a split', () => {
  it('goes with whoever split off, and what the other does since is its own', () => {
    const judged = [...recognised('p', 2023, 2024, 2025, 2026), ...recognised('x', 2025)]
    expect(streak('longest', judged, [took('x', 'p', '2025-03-01')])).toEqual(['p2023', 'p2024', 'x2025'])
  })

  it('ends also where the part comes back', () => {
    const judged = [...recognised('x', 2023, 2024, 2025), ...recognised('p', 2025)]
    const ring = [took('p', 'x', '2025-02-01'), took('x', 'p', '2025-11-01')]
    expect(streak('longest', judged, ring)).toEqual(['x2023', 'x2024', 'x2025'])
  })
})

describe('any lineage', () => {
  const organisations = ['x', 'p', 'q']
  const years = fc.integer({ min: 2020, max: 2026 })
  const lineages = fc.record({
    judged: fc.array(
      fc
        .record({
          year: years,
          organisationId: fc.constantFrom(...organisations),
          result: fc.constantFrom<Judged['result']>('recognised', 'revoked', 'failed'),
        })
        .map((one) => ({ ...one, candidacyId: `${one.organisationId}${one.year}` })),
      { maxLength: 20 },
    ),
    taken: fc.array(
      fc
        .tuple(fc.constantFrom(...organisations), fc.constantFrom(...organisations), years)
        .map(([to, from, year]) => took(to, from, `${year}-03-01`)),
      { maxLength: 5 },
    ),
  })

  it('gives recognised years only, one after the other, each once; without heirs never more', () => {
    fc.assert(
      fc.property(lineages, (lineage) => {
        const [longest, survivor, none] = (['longest', 'survivor', 'none'] as const).map((heirs) =>
          streakOf('x', rule(heirs), lineage),
        )
        for (const one of [longest!, survivor!, none!]) {
          expect(one.every(({ result }) => result === 'recognised')).toBe(true)
          const [first] = one
          expect(one.map(({ year }) => year)).toEqual(one.map((_, n) => first!.year + n))
        }
        expect(none!.length).toBeLessThanOrEqual(survivor!.length)
        expect([...survivor!, ...none!].every(({ organisationId }) => organisationId === 'x')).toBe(true)
      }),
    )
  })
})
