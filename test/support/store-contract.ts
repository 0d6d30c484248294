import { describe, expect, it, onTestFinished } from 'vitest'
import { canonicalText, type Envelope, limits, type StoredEvent } from '../../contracts/envelope.ts'
import { DuplicateId, type EventStore, TooLarge, Unavailable, WrongRevision } from '../../services/store/port.ts'
import { envelope, envelopes } from './envelopes.ts'
import { subscriptionContract } from './subscription-contract.ts'

/** A store of one test; `reopened` closes it and opens what is durable of it again, where anything is. */
export type StoreUnderTest = { readonly store: EventStore; reopened(): Promise<EventStore> }

export const eventsOf = (stored: readonly StoredEvent[]): readonly Envelope[] => stored.map(({ event }) => event)

/** What every event store has to keep, whatever it is made of. */
export function storeContract(name: string, open: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  const fresh = async () => {
    const { store, reopened } = await open()
    onTestFinished(() => store.close())
    return { store, reopened }
  }
  describe(`event store ${name}`, () => {
    readingContract(fresh)
    refusalContract(fresh)
    concurrencyContract(fresh)
    subscriptionContract(async () => (await fresh()).store)
  })
}

type Fresh = () => Promise<StoreUnderTest>

function readingContract(fresh: Fresh): void {
  it('is empty: no events, no head', async () => {
    const { store } = await fresh()
    expect([await store.read('a'), await store.readAll(null, 10), await store.head()]).toEqual([[], [], null])
  })

  it('gives back what append answered, by stream, from a revision, and after reopening', async () => {
    const { store, reopened } = await fresh()
    const first = await store.append('a', 'none', envelopes('a', 0, 2))
    const other = await store.append('b', 'none', [envelope('b', 0)])
    const second = await store.append('a', 1, [envelope('a', 2)])
    expect(await store.read('a')).toEqual([...first, ...second])
    expect(await store.read('a', 2)).toEqual(second)
    expect(await store.read('a', 3)).toEqual([])
    const again = await reopened()
    expect(await again.readAll(null, 10)).toEqual([...first, ...other, ...second])
    expect(await again.head()).toBe(second[0]?.position)
    expect(eventsOf(await again.append('a', 2, [envelope('a', 3)]))).toEqual([envelope('a', 3)])
    await again.close()
  })

  it('pages through all events in positions that rise as strings', async () => {
    const { store } = await fresh()
    for (let revision = 0; revision < 12; revision++)
      await store.append('a', revision === 0 ? 'none' : revision - 1, [envelope('a', revision)])
    const pages: StoredEvent[][] = []
    for (let page = [...(await store.readAll(null, 5))]; page.length > 0; )
      page = [...(await store.readAll(pages[pages.push(page) - 1]?.at(-1)?.position ?? null, 5))]
    const positions = pages.flat().map(({ position }) => position)
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2])
    expect(eventsOf(pages.flat())).toEqual(envelopes('a', 0, 12))
    expect(positions).toEqual([...new Set(positions)].toSorted())
  })

  it('stores the canonical bytes of the envelope and nothing that is shared by reference', async () => {
    const { store } = await fresh()
    const given = envelope('a', 0, { data: { z: 1, a: { list: [1] }, 'ghi chú': 'Đảng ủy\u2028\u0000"' } })
    const bytes = canonicalText(given)
    const [answered] = await store.append('a', 'none', [given])
    const found = (await store.read('a'))[0]
    const spoil = (event: Envelope | undefined) => {
      const data = event?.data as { a: { list: number[] } } | undefined
      data?.a.list.push(2)
    }
    for (const event of [given, answered?.event, found?.event]) spoil(event)
    expect((await store.read('a')).map(({ event }) => canonicalText(event))).toEqual([bytes])
  })

  it('answers Unavailable once it is closed', async () => {
    const { store } = await fresh()
    await store.close()
    await expect(store.read('a')).rejects.toThrow(Unavailable)
    await expect(store.readAll(null, 1)).rejects.toThrow(Unavailable)
    await expect(store.head()).rejects.toThrow(Unavailable)
    await expect(store.append('a', 'none', [envelope('a', 0)])).rejects.toThrow(Unavailable)
    await store.close()
  })
}

function refusalContract(fresh: Fresh): void {
  it('refuses a wrong revision with the actual one', async () => {
    const { store } = await fresh()
    await store.append('a', 'none', envelopes('a', 0, 2))
    await expect(store.append('a', 'none', [envelope('a', 0, { id: 'x' })])).rejects.toEqual(
      new WrongRevision('a', 'none', 1),
    )
    await expect(store.append('a', 0, [envelope('a', 1, { id: 'x' })])).rejects.toEqual(new WrongRevision('a', 0, 1))
    await expect(store.append('a', 4, [envelope('a', 5)])).rejects.toEqual(new WrongRevision('a', 4, 1))
    await expect(store.append('b', 0, [envelope('b', 1)])).rejects.toEqual(new WrongRevision('b', 0, 'none'))
    expect(eventsOf(await store.readAll(null, 10))).toEqual(envelopes('a', 0, 2))
  })

  it('never appends twice: the same append again is a wrong revision', async () => {
    const { store } = await fresh()
    await store.append('a', 'none', envelopes('a', 0, 2))
    await expect(store.append('a', 'none', envelopes('a', 0, 2))).rejects.toEqual(new WrongRevision('a', 'none', 1))
    expect(eventsOf(await store.readAll(null, 10))).toEqual(envelopes('a', 0, 2))
  })

  it('refuses an id that is stored in another stream or comes twice, and appends nothing of it', async () => {
    const { store } = await fresh()
    await store.append('a', 'none', [envelope('a', 0)])
    const taken = [envelope('b', 0), envelope('b', 1, { id: 'a/0' })]
    await expect(store.append('b', 'none', taken)).rejects.toEqual(new DuplicateId('a/0'))
    const twice = [envelope('b', 0), envelope('b', 1, { id: 'b/0' })]
    await expect(store.append('b', 'none', twice)).rejects.toEqual(new DuplicateId('b/0'))
    expect(eventsOf(await store.readAll(null, 10))).toEqual([envelope('a', 0)])
    await store.append('b', 'none', envelopes('b', 0, 2))
    expect(eventsOf(await store.read('b'))).toEqual(envelopes('b', 0, 2))
  })

  it('takes an event of exactly the limit and refuses one byte more, counted in UTF-8', async () => {
    const { store } = await fresh()
    const room = limits.event - Buffer.byteLength(canonicalText(envelope('a', 0, { data: '' })))
    const full = envelope('a', 0, { data: `${'đ'.repeat(Math.floor(room / 2))}${'x'.repeat(room % 2)}` })
    const over = envelope('a', 0, { data: `${full.data}x` })
    await expect(store.append('a', 'none', [over])).rejects.toThrow(TooLarge)
    await store.append('a', 'none', [full])
    expect(eventsOf(await store.read('a'))).toEqual([full])
  })

  it('refuses an append over its limit as a whole', async () => {
    const { store } = await fresh()
    const third = Math.ceil(limits.append / 3)
    const events = envelopes('a', 0, 3).map((event) => ({ ...event, data: 'x'.repeat(third) }))
    await expect(store.append('a', 'none', events)).rejects.toThrow(TooLarge)
    expect(await store.read('a')).toEqual([])
  })

  it('treats events that do not follow `expected` as a fault of the caller', async () => {
    const { store } = await fresh()
    await expect(store.append('a', 'none', [])).rejects.toThrow(TypeError)
    await expect(store.append('a', 'none', [envelope('b', 0)])).rejects.toThrow(TypeError)
    await expect(store.append('a', 'none', [envelope('a', 1)])).rejects.toThrow(TypeError)
    await expect(store.append('a', 'none', [envelope('a', 0), envelope('a', 2)])).rejects.toThrow(TypeError)
    await expect(store.append('a', -1, [envelope('a', 0)])).rejects.toThrow(TypeError)
    expect(await store.head()).toBeNull()
  })
}

function concurrencyContract(fresh: Fresh): void {
  it('lets one of many appends to a stream win and tells the others the actual revision', async () => {
    const { store } = await fresh()
    const attempts = Array.from({ length: 20 }, (_, index) =>
      store.append('a', 'none', [envelope('a', 0, { id: `try-${index}` })]),
    )
    const outcomes = await Promise.allSettled(attempts)
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(lost).toEqual(Array.from({ length: 19 }, () => new WrongRevision('a', 'none', 0)))
    expect(won).toHaveLength(1)
    expect(await store.read('a')).toEqual(won)
  })

  it('keeps every append to many streams, without gaps and in one order', async () => {
    const { store } = await fresh()
    const names = ['a', 'b', 'c', 'd', 'e']
    const fill = async (stream: string) => {
      for (let revision = 0; revision < 20; revision += 2)
        await store.append(stream, revision === 0 ? 'none' : revision - 1, envelopes(stream, revision, 2))
    }
    await Promise.all(names.map(fill))
    const all = await store.readAll(null, 1_000)
    expect(all).toHaveLength(100)
    for (const stream of names) {
      expect(eventsOf(await store.read(stream))).toEqual(envelopes(stream, 0, 20))
      expect(all.filter(({ event }) => event.stream === stream)).toEqual(await store.read(stream))
    }
    expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).toSorted())
  })

  it('lets refused appends harm none of those written beside them', async () => {
    const { store } = await fresh()
    await store.append('a', 'none', [envelope('a', 0)])
    const outcomes = await Promise.allSettled([
      store.append('b', 'none', [envelope('b', 0)]),
      store.append('a', 'none', [envelope('a', 0, { id: 'late' })]),
      store.append('c', 'none', [envelope('c', 0), envelope('c', 1, { id: 'b/0' })]),
      store.append('d', 'none', [envelope('d', 0, { data: 'x'.repeat(limits.event) })]),
      store.append('b', 0, [envelope('b', 1)]),
      store.append('e', 'none', envelopes('e', 0, 2)),
    ])
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : 'kept'))).toEqual([
      'kept',
      'WrongRevision',
      'DuplicateId',
      'TooLarge',
      'kept',
      'kept',
    ])
    const kept = [envelope('a', 0), ...envelopes('b', 0, 2), ...envelopes('e', 0, 2)]
    expect(eventsOf(await store.readAll(null, 10))).toEqual(kept)
  })
}
