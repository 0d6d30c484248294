import { describe, expect, it } from 'vitest'
import type { Context } from '../../../services/decisions/kernel/context.ts'
import { belowOn, heirOn, superiorOn } from '../../../services/decisions/organisation/superiors.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { contextOf } from '../../support/context-of.ts'
import { everything, opened, play, type Step, seed, step } from '../../support/play.ts'
import { authority, branchA, branchB, committee } from '../../support/season/ids.ts'
import { changeDay, dayBefore, dissolved, effective, founded, merged, moved } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const [elsewhere, later] = ['Đảng bộ khác', 'Đảng bộ về sau'].map(opened) as [string, string]
const noted = (id: string, organisationId: string, from = '2020-01-01') =>
  step('NoteSubordinate', { as: `${organisationId} below ${id}`, id, body: { organisationId, kind: 'branch', from } })

/** What is known after the organisations of the season and these commands. */
async function after(...steps: readonly Step[]): Promise<Context> {
  const store = memoryStore()
  await seed(store, at('organised'))
  const founding = [founded('Đảng bộ khác'), founded('Đảng bộ về sau')]
  await play(
    store,
    [...founding, ...steps].map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn: changeDay } })),
  )
  return contextOf(await everything(store))
}

describe('who stands above', () => {
  it('is whoever was founded above, until a move, and then whoever it moved to', async () => {
    const context = await after(moved(branchA, authority))
    const above = ['2019-01-01', dayBefore, changeDay].map((day) => superiorOn(branchA, day, context))
    expect(above).toStrictEqual([committee, committee, authority])
    expect(superiorOn(authority, changeDay, context)).toBe(undefined)
  })

  it('is the successor of one that merged, and of that one its successor', async () => {
    const context = await after(merged(committee, elsewhere), merged(elsewhere, later, '2025-07-01'))
    const above = [dayBefore, changeDay, '2025-06-30', '2025-07-01'].map((day) => superiorOn(branchA, day, context))
    expect(above).toStrictEqual([committee, elsewhere, elsewhere, later])
  })

  it('stays one that ended without a successor, or with several: somebody has to say who follows', async () => {
    const into = [elsewhere, later]
    const context = await after(
      dissolved(committee),
      step('Split', { id: authority, body: { into, continues: false, ...effective } }),
    )
    expect(superiorOn(branchA, changeDay, context)).toBe(committee)
    expect(superiorOn(committee, changeDay, context)).toBe(authority)
  })

  it('a ring that two changes at the same moment closed has an end', async () => {
    const context = await after(merged(elsewhere, later), merged(committee, authority))
    // As if both had been decided before either was stored.
    const ring: Context = {
      get: (type, id) => (id === later ? (context.get(type, elsewhere) as never) : context.get(type, id)),
    }
    expect(heirOn(elsewhere, changeDay, ring)).toBe(later)
  })
})

describe('who stands below', () => {
  it('is whoever did, and whoever stood below one whose place it took', async () => {
    const context = await after(
      noted(committee, branchA),
      noted(elsewhere, branchB),
      merged(committee, elsewhere),
      step('NotePredecessor', {
        id: elsewhere,
        body: { organisationId: committee, by: 'merged', earlier: [], from: changeDay },
      }),
    )
    const below = (id: string, day: string) => belowOn(id, day, context).map(({ organisationId }) => organisationId)
    expect(below(elsewhere, dayBefore)).toStrictEqual([branchB])
    expect(below(elsewhere, changeDay)).toStrictEqual([branchB, branchA])
  })

  it('is not whoever stands below one that it only split from', async () => {
    const context = await after(
      noted(committee, branchA),
      step('Split', { id: committee, body: { into: [elsewhere], continues: true, ...effective } }),
      step('NotePredecessor', {
        id: elsewhere,
        body: { organisationId: committee, by: 'split', earlier: [], from: changeDay },
      }),
    )
    expect(belowOn(elsewhere, changeDay, context)).toStrictEqual([])
  })
})
