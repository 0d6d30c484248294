import { expect, it } from 'vitest'
import type { Position, StoredEvent } from '../../contracts/envelope.ts'
import type { EventStore } from '../../services/store/port.ts'
import { envelope, envelopes } from './envelopes.ts'

/** Collects what is handed over; `reached(n)` resolves when n events were, `handle` may be slow or fail through `before`. */
function collector(before: (event: StoredEvent) => Promise<void> = async () => {}) {
  const handed: string[] = []
  let last: Position | null = null
  let check = () => {}
  return {
    handed,
    last: () => last,
    handle: async (stored: StoredEvent) => {
      await before(stored)
      handed.push(stored.event.id)
      last = stored.position
      check()
    },
    reached: (count: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (handed.length >= count) resolve()
        }
        check()
      }),
  }
}

const ids = (count: number, from = 0) => envelopes('a', from, count).map(({ id }) => id)
const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What `subscribe` has to keep in every store. */
export function subscriptionContract(fresh: () => Promise<EventStore>): void {
  it('hands over what is there, then what comes, each once and in order', async () => {
    const store = await fresh()
    await store.append('a', 'none', envelopes('a', 0, 300))
    const seen = collector()
    const subscription = store.subscribe(null, seen.handle)
    await seen.reached(300)
    await pass(20)
    await store.append('a', 299, envelopes('a', 300, 2))
    await seen.reached(302)
    await subscription.stop()
    await store.append('a', 301, [envelope('a', 302)])
    await pass(20)
    expect(seen.handed).toEqual(ids(302))
  })

  it('goes on from what was handled, with none lost or doubled, while events are appended', async () => {
    const store = await fresh()
    const append = async () => {
      for (let revision = 0; revision < 60; revision++)
        await store.append('a', revision === 0 ? 'none' : revision - 1, [envelope('a', revision)])
    }
    const seen = collector(() => pass(1))
    const appended = append()
    for (const stopAt of [7, 20, 45]) {
      const subscription = store.subscribe(seen.last(), seen.handle)
      await seen.reached(stopAt)
      await subscription.stop()
    }
    const subscription = store.subscribe(seen.last(), seen.handle)
    await Promise.all([appended, seen.reached(60)])
    await subscription.stop()
    expect(seen.handed).toEqual(ids(60))
  })

  it('hands the same event over again after its handler threw, and no later one before it', async () => {
    const store = await fresh()
    await store.append('a', 'none', envelopes('a', 0, 3))
    const tried: string[] = []
    const seen = collector(async ({ event }) => {
      tried.push(event.id)
      if (event.id === 'a/1' && tried.length < 4) throw new Error('not yet')
    })
    const subscription = store.subscribe(null, seen.handle)
    await seen.reached(3)
    await subscription.stop()
    expect(tried).toEqual(['a/0', 'a/1', 'a/1', 'a/1', 'a/2'])
    expect(seen.handed).toEqual(ids(3))
  })

  it('waits on stop for the event in hand and hands over no other', async () => {
    const store = await fresh()
    await store.append('a', 'none', envelopes('a', 0, 2))
    const begun = Promise.withResolvers<void>()
    const seen = collector(async () => {
      begun.resolve()
      await pass(30)
    })
    const subscription = store.subscribe(null, seen.handle)
    await begun.promise
    await subscription.stop()
    expect(seen.handed).toEqual(ids(1))
  })

  it('stops at once while a failed event waits for its next try', async () => {
    const store = await fresh()
    await store.append('a', 'none', [envelope('a', 0)])
    const tried = Promise.withResolvers<void>()
    const subscription = store.subscribe(null, async () => {
      tried.resolve()
      throw new Error('never')
    })
    await tried.promise
    await subscription.stop()
    expect(await store.head()).not.toBeNull()
  })

  it('serves several subscriptions side by side, and closing the store stops them', async () => {
    const store = await fresh()
    const [one, two] = [collector(), collector()]
    store.subscribe(null, one.handle)
    store.subscribe(null, two.handle)
    await store.append('a', 'none', envelopes('a', 0, 4))
    await Promise.all([one.reached(4), two.reached(4)])
    await store.close()
    expect([one.handed, two.handed]).toEqual([ids(4), ids(4)])
  })
}
