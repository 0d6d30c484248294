import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore, Expected } from '../../services/store/port.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { envelope } from '../support/envelopes.ts'
import { emptyFolder } from '../support/folders.ts'

type Attempt = { readonly stream: string; readonly expected: Expected; readonly ids: readonly string[] }

// Few streams, revisions and ids, so that attempts collide often.
const attempt: fc.Arbitrary<Attempt> = fc.record({
  stream: fc.constantFrom('a', 'b'),
  expected: fc.constantFrom<Expected>('none', 0, 1, 2),
  ids: fc.array(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 3 }),
})
const step = fc.record({ together: fc.array(attempt, { minLength: 1, maxLength: 5 }), reopen: fc.boolean() })

const eventsOf = ({ stream, expected, ids }: Attempt): readonly Envelope[] =>
  ids.map((id, index) => envelope(stream, (expected === 'none' ? 0 : expected + 1) + index, { id }))

/** What everybody can see of it: the outcome of each attempt, and what the store shows afterwards. */
async function observed(store: EventStore, together: readonly Attempt[]) {
  const outcomes = await Promise.allSettled(
    together.map((one) => store.append(one.stream, one.expected, eventsOf(one))),
  )
  const all = await store.readAll(null, 1_000)
  const middle = all[Math.floor(all.length / 2)]?.position ?? null
  const reads = [await store.read('a'), await store.read('b', 1), await store.readAll(middle, 3), await store.head()]
  return { outcomes, all, reads }
}

it('shows of a SQLite file what the store in memory shows, whatever is appended together and reopened between', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const file = join(emptyFolder(), 'events.db')
      const model = memoryStore()
      let store = openSqliteStore({ file })
      try {
        for (const { together, reopen } of steps) {
          expect(await observed(store, together)).toEqual(await observed(model, together))
          if (!reopen) continue
          await store.close()
          store = openSqliteStore({ file })
        }
      } finally {
        await store.close()
      }
    }),
    { numRuns: 30, seed: 20241210 },
  ))
