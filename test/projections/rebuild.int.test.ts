import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OrganisationMerged } from '../../contracts/organisation/merge.ts'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { addressedTo } from '../support/addressed-paper.ts'
import { branchStory } from '../support/branch-story.ts'
import { branchTurns, seasonEnd } from '../support/branch-turns.ts'
import { recorderOf } from '../support/events.ts'
import { emptyFolder } from '../support/folders.ts'
import { dumpRows } from '../support/row-dump.ts'
import { established, published, sealedMark, seasonOpened } from '../support/season-events.ts'

const branches = ['a', 'b', 'c']
const stories = branches.map((b) => [...branchStory(b), ...branchTurns(b)])
const longest = Math.max(...stories.map(({ length }) => length))
/** Which branch writes next, again and again: any interleaving of the stories, each broken off anywhere. */
const turns = fc.array(fc.nat(branches.length - 1), { maxLength: longest * branches.length })

async function commonEvents(record: ReturnType<typeof recorderOf>['record']): Promise<void> {
  await record('organisation-committee', established('Đảng bộ bộ phận'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  await record('document-reminder', addressedTo('a', 'new'))
  await record('organisation-old', established('Chi bộ Phòng Cũ', 'committee'))
  await record('organisation-new', established('Chi bộ Phòng Mới', 'committee'))
  const legalBasis = { type: 'Quyết định', issuer: 'Đảng ủy Sở' }
  await record('organisation-old', OrganisationMerged({ into: 'new', effectiveFrom: '2024-03-01', legalBasis }))
}

/** A store with the turns taken, followed live from the first event. */
async function live(file: string, order: readonly number[]) {
  const store = memoryStore()
  const models = openReadModels({ file, projections, store })
  const { record } = recorderOf(store)
  await commonEvents(record)
  const next = branches.map(() => 0)
  for (const [n, branch] of order.entries()) {
    const told = stories[branch]![next[branch]!++]
    const stored = told && (await record(...told))
    // Pages of any length, not one for all.
    if (stored !== undefined && n % 7 === 0) await models.waitFor(stored.position, 5_000)
  }
  await record(...seasonEnd(branches))
  await models.caughtUp
  if (!(await models.waitFor((await store.head())!, 5_000))) throw new Error(JSON.stringify(models.state()))
  return { store, models }
}

const everyTurn = Array.from({ length: longest * branches.length }, (_, n) => n % branches.length)

describe('read models', () => {
  it('rebuilt, hold the rows that they hold live, whatever the order of a season', async () => {
    const property = fc.asyncProperty(turns, async (order) => {
      const { models } = await live(':memory:', order)
      try {
        const before = dumpRows(models, projections)
        await models.rebuild()
        expect(dumpRows(models, projections)).toEqual(before)
      } finally {
        await models.close()
      }
    })
    await fc.assert(property, { numRuns: 25 })
  })

  it('have a row in every table after whole seasons, and nothing sealed in any', async () => {
    const { models } = await live(':memory:', everyTurn)
    onTestFinished(() => models.close())
    const dump = dumpRows(models, projections)
    const empty = Object.keys(dump).filter((table) => dump[table]!.length === 0)
    expect(empty).toEqual([])
    expect(JSON.stringify(dump)).not.toContain(sealedMark)
  })

  it('opened again, go on from their checkpoint and change nothing that was handled', async () => {
    const file = join(emptyFolder(), 'read-models.db')
    const { models, store } = await live(file, everyTurn)
    const before = dumpRows(models, projections)
    await models.close()
    const again = openReadModels({ file, projections, store })
    onTestFinished(() => again.close())
    await again.caughtUp
    expect(again.position()).toBe(await store.head())
    expect(dumpRows(again, projections)).toEqual(before)
  })

  it('are built anew where the file is damaged', async () => {
    const file = join(emptyFolder(), 'read-models.db')
    const { models, store } = await live(file, everyTurn)
    const before = dumpRows(models, projections)
    await models.close()
    writeFileSync(file, 'no database at all, but longer than the header of one: '.repeat(20))
    const said: string[] = []
    const log = { error: (_: object, message: string) => void said.push(message) }
    const again = openReadModels({ file, projections, store, log })
    onTestFinished(() => again.close())
    await again.caughtUp
    expect(dumpRows(again, projections)).toEqual(before)
    expect(said).toEqual(['read models: the file is damaged and is built anew'])
  })

  it('tell how far a rebuild is', async () => {
    const { models, store } = await live(':memory:', everyTurn)
    onTestFinished(() => models.close())
    const seen: number[] = []
    await models.rebuild((events) => seen.push(events))
    expect(seen).toEqual([Number(await store.head())])
  })
})
