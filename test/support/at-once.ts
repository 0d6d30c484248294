// Several writers at once on a real SQLite file: the answers of all, and what is stored afterwards.
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Refused } from '../../contracts/refusals.ts'
import type { Accepted } from '../../services/decisions/handle.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import type { EventStore } from '../../services/store/port.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { emptyFolder } from './folders.ts'
import { ask, type Step, seed } from './play.ts'

export async function sqliteWith(past: readonly Envelope[]): Promise<EventStore> {
  const store = openSqliteStore({ file: join(emptyFolder(), 'events.sqlite') })
  onTestFinished(() => store.close())
  await seed(store, past)
  return store
}

/** The same command under another command id. */
export const named = (given: Step, as: string): Step => ({ ...given, asked: { ...given.asked, as } })

export const codes = (answers: readonly (Accepted | Refused)[]) =>
  answers.map((answer) => (isRefused(answer) ? answer.refused.code : 'accepted')).toSorted()

/** Each command through a handler of its own, all begun before any has ended; what each was answered, sorted. */
export async function atOnce(store: EventStore, steps: readonly Step[]): Promise<readonly string[]> {
  return codes(await Promise.all(steps.map((one) => ask(store, one))))
}

export async function dataIn(store: EventStore, stream: string): Promise<readonly unknown[]> {
  return (await store.read(stream)).map(({ event }) => event.data)
}
