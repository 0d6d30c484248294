// Commands as nobody plans them: of all kinds, for any stream, with wrong ids, other bodies, fields left out, odd days.
import fc from 'fast-check'
import type { CommandContract } from '../../contracts/define.ts'
import { stored } from '../../contracts/values.ts'
import { bodyChecker } from '../../services/api/validation.ts'
import { decisions } from '../../services/decisions/all.ts'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import type { CommandName, Step } from './play.ts'
import { votingAgain } from './season/repeated-votes.ts'
import { committeeMeeting, meetingA } from './season/rounds.ts'
import { stories } from './season/stories.ts'
import { strayCommands } from './season/stray-commands.ts'
import { late } from './season/turns.ts'
import { countedWith } from './season/votes.ts'
import { at, type Phase, phaseNames, seasonSteps } from './season.ts'

const others = [...votingAgain(meetingA, 3), ...countedWith(committeeMeeting, 2), ...strayCommands]
/** The season in its order first, then what it does without. */
const pool: readonly Step[] = [...seasonSteps, ...others, ...stories.flatMap(([, , steps]) => steps)]
const ids = [...new Set([...at('filed'), ...stories.flatMap(([, past]) => past)].map(({ stream }) => idOf(stream)))]
const wrong = ['nowhere', ...ids, ...pool.flatMap(({ asked }) => (asked.id === undefined ? [] : [asked.id]))]
/** In, before and after each window of the year, the days of a return, and long afterwards. */
const days = [
  ...['2024-01-02', '2024-04-25', '2024-05-06', '2024-05-07', '2024-11-30', '2024-12-01', '2024-12-15', '2024-12-16'],
  ...['2024-12-20', '2024-12-31', '2025-01-02', '2025-01-15', '2025-01-16', '2025-01-31', '2025-02-03', '2025-03-31'],
  ...['2025-04-01', '2026-06-01'],
]

const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

const known = fc.constantFrom(...wrong)

/** Which command (of all, or counted from where the season stands), and what is changed in it. */
const wild = fc.record({
  command: fc.oneof(fc.nat(pool.length - 1), fc.integer({ min: -12, max: -1 })),
  ahead: fc.nat(24),
  day: seldom(fc.constantFrom(...days)),
  /** Days between the business date and the record. */
  lag: seldom(fc.constantFrom(1, 30, 31)),
  target: seldom(known),
  swaps: seldom(fc.dictionary(known, known, { maxKeys: 2 })),
  /** The body of another command instead. */
  body: seldom(fc.nat(pool.length - 1)),
  edits: seldom(
    fc.array(fc.record({ at: fc.nat(), to: fc.constantFrom('gone', 'more', 'less', 'twice') }), { maxLength: 3 }),
  ),
  late: seldom(fc.constant(true)),
})
type Wild = typeof wild extends fc.Arbitrary<infer W> ? W : never

export type WildRun = { readonly phase: Phase; readonly lenient: boolean; readonly wilds: readonly Wild[] }

export const wildRuns: fc.Arbitrary<WildRun> = fc.record({
  phase: fc.constantFrom(...phaseNames),
  /** Whether the framework takes late steps with leave. */
  lenient: fc.boolean(),
  wilds: fc.array(wild, { minLength: 6, maxLength: 14 }),
})

/** The `n`-th command of a run; its body always fits the command's schema, as the edge would have seen to. */
export function commandOf({ phase, wilds }: WildRun, n: number): Step {
  const { command, ahead, day, lag, target, swaps, body, edits, late: isLate } = wilds[n]!
  const { name, asked } = pool[command < 0 ? Math.min(at(phase).length + ahead, pool.length) + command : command]!
  const occurredOn = day ?? asked.occurredOn ?? '2024-12-15'
  const bodies = [
    (before: object) => (body === null ? before : pool[body]!.asked.body),
    (before: object) => (isLate === null ? before : { ...before, late }),
    (before: object) => swapped(before, swaps ?? {}),
    ...(edits ?? []).map((edit) => (before: object) => edited(before, edit)),
  ]
  const fitting = bodies.reduce<object>((before, change) => {
    const after = change(before) as object
    return fits(name, after) ? after : before
  }, asked.body)
  return {
    name,
    asked: {
      ...(asked.id === undefined ? {} : { id: target ?? asked.id }),
      ...{ body: fitting as never, occurredOn, as: `wild ${n}` },
      recordedAt: new Date(Date.parse(`${occurredOn}T03:00:00.000Z`) + (lag ?? 0) * 86_400_000).toISOString(),
    },
  }
}

const checkers = new Map<CommandName, (body: unknown) => boolean>()

function fits(name: CommandName, body: object): boolean {
  const contract: CommandContract = decisions[name].contract
  const check = checkers.get(name) ?? bodyChecker(stored(contract.body))
  checkers.set(name, check)
  return check(body)
}

function swapped(value: unknown, swaps: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return swaps[value] ?? value
  if (Array.isArray(value)) return value.map((one) => swapped(one, swaps))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swapped(one, swaps)]))
}

type Edit = { readonly at: number; readonly to: 'gone' | 'more' | 'less' | 'twice' }
type Holder = Record<string, unknown> | unknown[]

/** One field or item, somewhere in the body, left out, counted up or down, turned over, or repeated. */
function edited(body: object, { at: place, to }: Edit): object {
  const copy = structuredClone(body)
  const places = placesIn(copy as Holder)
  const found = places[place % places.length]
  if (found === undefined) return copy
  const [holder, key] = found
  const value = holder[key as never] as unknown
  if (Array.isArray(holder) && to === 'gone') holder.splice(Number(key), 1)
  else if (Array.isArray(holder) && to === 'twice') holder.push(structuredClone(value))
  else if (to === 'gone') delete holder[key as never]
  else if (typeof value === 'number') holder[key as never] = (value + (to === 'less' ? -1 : 1)) as never
  else if (typeof value === 'boolean') holder[key as never] = !value as never
  return copy
}

function placesIn(holder: Holder): (readonly [Holder, string])[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as const,
    ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : []),
  ])
}
