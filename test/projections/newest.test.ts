// Whatever is written to a stream, its row holds the revision that If-Match is compared with and the position to wait for.
import { expect, it } from 'vitest'
import { reads } from '../../services/api/reads/index.ts'
import { branchStory } from '../support/branch-story.ts'
import { branchTurns, seasonEnd } from '../support/branch-turns.ts'
import { readModelsOver } from '../support/read-models.ts'
import { established, published, seasonOpened } from '../support/season-events.ts'

const lists = {
  '/v1/candidacies': 'candidacy',
  '/v1/rounds': 'round',
  '/v1/documents': 'document',
  '/v1/seasons': 'season',
  '/v1/organisations': 'organisation',
}
type Item = { readonly id: string; readonly revision: number; readonly position: string }

it('every event moves revision and position of the row of its stream', async () => {
  const { record, reader, caughtUp, store } = await readModelsOver()
  await record('organisation-committee', established('Đảng bộ bộ phận'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  for (const told of [...branchStory('a'), ...branchTurns('a'), seasonEnd(['a'])]) {
    await record(...told)
    await caughtUp()
    for (const [path, kind] of Object.entries(lists)) {
      const route = reads.find((one) => one.path === path)!
      const { items } = route.read(reader, {}, {}, { role: 'auditor', organisation: null, today: '2025-01-20' }) as {
        items: Item[]
      }
      const shown = items.map(({ id, revision, position }) => ({ id, revision, position }))
      const held = shown.map(async ({ id }) => {
        const newest = (await store.read(`${kind}-${id}`)).at(-1)!
        return { id, revision: newest.event.revision, position: newest.position }
      })
      expect(shown, `${path} after ${told[1].type} of ${told[0]}`).toEqual(await Promise.all(held))
    }
  }
})
