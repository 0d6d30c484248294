// Years in a row over a season through the real decisions, with what became of its organisations afterwards.
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { streakList } from '../../../services/api/reads/streaks.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, type Step, seed, step } from '../../support/play.ts'
import { readModelsOver } from '../../support/read-models.ts'
import * as ids from '../../support/season/ids.ts'
import { effective, merged } from '../../support/season/reorganised.ts'
import { wholeRevocation } from '../../support/season/revocations.ts'
import { at, atUnder } from '../../support/season.ts'

const rule = { heirs: 'longest', revoked: 'breaks' } as const
const whole = { role: 'auditor', organisation: null, today: '2025-12-31' } as const
const of = (organisationId: string, candidacyId: string) => ({ year: 2024, organisationId, candidacyId })
const item = (organisationId: string, ...years: ReturnType<typeof of>[]) => ({
  organisationId,
  model: ids.model,
  streak: { rule, length: years.length, years },
})
const [a, b] = [of(ids.branchA, ids.candidacyA), of(ids.branchB, ids.candidacyB)]

async function streaksAfter(
  steps: readonly Step[],
  query: object = {},
  past = at('recognised'),
  viewer: object = whole,
) {
  const store = memoryStore()
  await seed(store, past)
  await play(
    store,
    steps.map(({ name, asked }) => ({ name, asked: { occurredOn: effective.effectiveFrom, ...asked } })),
  )
  const { reader, caughtUp } = await readModelsOver(store)
  await caughtUp()
  const { items } = streakList.read(reader, {}, query, { ...whole, ...viewer }) as { items: ReturnType<typeof item>[] }
  return items.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1))
}
const sorted = (...items: ReturnType<typeof item>[]) =>
  items.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1))

describe('GET /v1/streaks', () => {
  it('counts what was recognised by the day asked for', async () => {
    expect(await streaksAfter([])).toEqual(sorted(item(ids.branchA, a), item(ids.branchB, b)))
    expect(await streaksAfter([], { asOf: '2025-01-09' })).toEqual(sorted(item(ids.branchA), item(ids.branchB)))
    expect(await streaksAfter([], { asOf: '2024-01-01' })).toEqual([])
  })

  it('takes back what was revoked, from its day on', async () => {
    expect(await streaksAfter(wholeRevocation)).toEqual(sorted(item(ids.branchA), item(ids.branchB, b)))
    expect(await streaksAfter(wholeRevocation, { asOf: '2025-06-09' })).toEqual(
      sorted(item(ids.branchA, a), item(ids.branchB, b)),
    )
  })

  it('goes on through a merger and under another name, and as of before tells both', async () => {
    const renamed = step('Rename', { id: ids.branchB, body: { names: { name: 'Chi bộ Phòng Hai' }, ...effective } })
    const steps = [renamed, merged(ids.branchA, ids.branchB)]
    expect(await streaksAfter(steps)).toEqual([item(ids.branchB, b)])
    expect(await streaksAfter(steps, { asOf: '2025-02-28' })).toEqual(
      sorted(item(ids.branchA, a), item(ids.branchB, b)),
    )
  })

  it('is inherited where the heir has none of its own', async () => {
    const noted = (id: string, outcome: 'recognised' | 'not-recognised') => {
      const body = { roundId: ids.authorityRound, level: 'authority' as const, outcome, certificate: false }
      return step('NoteOutcome', { as: `outcome of ${id}`, id, body, occurredOn: '2025-01-10' })
    }
    const steps = [noted(ids.candidacyA, 'recognised'), noted(ids.candidacyB, 'not-recognised')]
    const past = at('forwarded')
    expect(await streaksAfter(steps, {}, past)).toEqual(sorted(item(ids.branchA, a), item(ids.branchB)))
    expect(await streaksAfter([...steps, merged(ids.branchA, ids.branchB)], {}, past)).toEqual([item(ids.branchB, a)])
  })

  it('says nothing where the framework has no rule, and of another model', async () => {
    const without = atUnder((framework: Framework) => {
      delete framework.streak
    }, 'recognised')
    expect(await streaksAfter([], {}, without)).toEqual(
      sorted(item(ids.branchA), item(ids.branchB)).map(({ organisationId, model }) => ({ organisationId, model })),
    )
    expect(await streaksAfter([], { model: 'another' })).toEqual([])
  })

  it('is seen by the branch itself and those above it', async () => {
    const viewer = { role: 'clerk', organisation: ids.branchA }
    expect(await streaksAfter([], {}, at('recognised'), viewer)).toEqual([item(ids.branchA, a)])
    expect(await streaksAfter([], { under: ids.branchB })).toEqual([item(ids.branchB, b)])
  })
})
