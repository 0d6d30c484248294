// After every event of a season, what the lists say is what the decisions know: the folded streams are the measure.
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Framework } from '../../contracts/framework/framework.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed } from '../support/play.ts'
import { readModelsOver } from '../support/read-models.ts'
import { knownFrom } from '../support/season/as-decided.ts'
import { said } from '../support/season/as-listed.ts'
import { stories } from '../support/season/stories.ts'

async function allOf(past: readonly Envelope[], steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, past)
  await play(store, steps)
  return everything(store)
}

describe('lists say what the folded streams say', () => {
  it.each(stories)('after every event of %s', async (_, past, steps) => {
    const log = await allOf(past, steps)
    const rules = log.find(({ type }) => type === 'FrameworkPublished')!.data as { framework: Framework }
    const { store, reader, caughtUp } = await readModelsOver()
    for (const [n, event] of log.entries()) {
      await seed(store, [event])
      await caughtUp()
      const known = knownFrom(log.slice(0, n + 1), rules.framework)
      expect(said(reader), `after ${n}: ${event.type} of ${event.stream}`).toEqual(known)
    }
  })
})
