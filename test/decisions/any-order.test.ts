// Commands in any order, with any ids in them: each is accepted or refused, and no decision throws or reads in secret
// (a stream that its reads do not name is a throw of the strict context).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { decideAgain } from '../support/decide-again.ts'
import { ask, type Step, seed } from '../support/play.ts'
import { strayCommands } from '../support/season/stray-commands.ts'
import { at, phaseNames, seasonSteps } from '../support/season.ts'

const pool: readonly Step[] = [...seasonSteps, ...strayCommands]
const ids = [...new Set(at('filed').map(({ stream }) => idOf(stream))), 'nowhere']
const days = ['2024-05-03', '2024-12-15', '2025-01-10', '2025-01-20', '2026-06-01']

const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

/** Which command (of all, or counted from where the season stands), on which day, and which ids in place of which. */
const wild = fc.record({
  command: fc.oneof(fc.nat(pool.length - 1), fc.integer({ min: -12, max: -1 })),
  ahead: fc.nat(24),
  day: seldom(fc.constantFrom(...days)),
  target: seldom(fc.constantFrom(...ids)),
  swaps: seldom(fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids), { maxKeys: 2 })),
})

describe('commands in any order', () => {
  it('are accepted or refused, and what is accepted can be decided again', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...phaseNames),
        fc.array(wild, { minLength: 6, maxLength: 14 }),
        async (phase, wilds) => {
          const store = memoryStore()
          await seed(store, at(phase))
          for (const [n, { command, ahead, day, target, swaps }] of wilds.entries()) {
            const { name, asked } =
              pool[command < 0 ? Math.min(at(phase).length + ahead, pool.length) + command : command]!
            const changed = {
              ...asked,
              as: `wild ${n}`,
              body: swapped(asked.body, swaps ?? {}) as Step['asked']['body'],
              ...(day === null ? {} : { occurredOn: day }),
              ...(target === null || asked.id === undefined ? {} : { id: target }),
            }
            const answer = await ask(store, { name, asked: changed })
            if (isRefused(answer)) continue
            const events = answer.accepted.map(({ event }) => event)
            const decided = events.map(({ type, version, data }) => ({ type, version, data }))
            expect(await decideAgain(store, events)).toMatchObject({ body: changed.body, decided })
          }
        },
      ),
      { numRuns: 120, seed: 20241210 },
    ))
})

function swapped(value: unknown, swaps: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return swaps[value] ?? value
  if (Array.isArray(value)) return value.map((one) => swapped(one, swaps))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swapped(one, swaps)]))
}
