import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { policies } from '../../services/policies/all.ts'
import type { EventStore } from '../../services/store/port.ts'
import { playMeetings } from '../support/paper-work.ts'
import { everything } from '../support/play.ts'
import { type Kept, keptOver, noProgress, recordingBus, runRelay } from '../support/relay-world.ts'
import { at } from '../support/season.ts'

async function season(): Promise<Kept & { readonly log: readonly Envelope[] }> {
  const kept = await keptOver(at('branch-voted'))
  const running = await runRelay(kept)
  await playMeetings(kept, running)
  await running.stop()
  return { ...kept, log: await everything(kept.store) }
}

/** Every event is handed over several times, as after a lost acknowledgement. */
function stuttering(store: EventStore, times: number): EventStore {
  const again = (handle: Parameters<EventStore['subscribe']>[1]) => async (event: Parameters<typeof handle>[0]) => {
    for (let time = 0; time < times; time++) await handle(event)
  }
  return { ...store, subscribe: (after, handle) => store.subscribe(after, again(handle)) }
}

describe('a policy, run twice', () => {
  it('does nothing on a whole season when the relay lost its progress: no event, and no wake-up that is new', async () => {
    const done = await season()
    const published = [...done.bus.published]
    const again = { ...done, progress: noProgress() }
    await (await runRelay(again)).settled()
    expect(await everything(done.store)).toStrictEqual(done.log)
    expect(done.bus.published).toStrictEqual(published)
    expect({ due: again.progress.due(), blocked: again.progress.blocked() }).toStrictEqual({ due: [], blocked: [] })
  })

  it('announces the same again, and nothing else, when the bus is lost with the progress', async () => {
    const done = await season()
    const again = { ...done, progress: noProgress(), bus: recordingBus() }
    await (await runRelay(again)).settled()
    expect(await everything(done.store)).toStrictEqual(done.log)
    expect(again.bus.published).toStrictEqual(done.bus.published)
  })

  it('does nothing more when every event is handed over twice', async () => {
    const once = await season()
    const kept = await keptOver(at('branch-voted'))
    await playMeetings(kept, await runRelay(kept, { store: stuttering(kept.store, 2) }))
    expect(await everything(kept.store)).toStrictEqual(once.log)
    expect(kept.bus.published).toStrictEqual(once.bus.published)
  })

  it('does nothing on any part of a season that it has reacted to', async () => {
    const { log } = await season()
    const from = at('branch-voted').length
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: from, max: log.length }), async (length) => {
        const part = await keptOver(log.slice(0, length))
        await (await runRelay(part)).settled()
        const [after, published] = [await everything(part.store), [...part.bus.published]]
        const again = { ...part, progress: noProgress() }
        await (await runRelay(again)).settled()
        expect(await everything(part.store)).toStrictEqual(after)
        expect(part.bus.published).toStrictEqual(published)
        expect(again.progress.due()).toStrictEqual(part.progress.due())
      }),
      { numRuns: 25, seed: 2024 },
    )
  })

  it('does the same in whatever order the policies are run', async () => {
    const inOrder = await season()
    const kept = await keptOver(at('branch-voted'))
    await playMeetings(kept, await runRelay(kept, { policies: policies.toReversed() }))
    const done = (log: readonly Envelope[]) =>
      log.map(({ stream, type, data }) => JSON.stringify({ stream, type, data }))
    expect(done(await everything(kept.store)).sort()).toStrictEqual(done(inOrder.log).sort())
  })
})
