// What holds of every command in every state, whatever it was asked, and of the lists that are made of what was stored.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Framework } from '../../contracts/framework/framework.ts'
import { events as released } from '../../contracts/index.ts'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { bodyChecker } from '../../services/api/validation.ts'
import { decisions } from '../../services/decisions/all.ts'
import { type AnyDecision, isRefused } from '../../services/decisions/kernel/decision.ts'
import { fold, type StreamType } from '../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import { decideAgain } from './decide-again.ts'
import { ask, everything, type Step, seed } from './play.ts'
import { knownFrom } from './season/as-decided.ts'
import { said } from './season/as-listed.ts'
import { withLeave } from './season/turns.ts'
import { at, atUnder } from './season.ts'
import { expectUsefulRefusal } from './useful-refusal.ts'
import { commandOf, type WildRun } from './wild-commands.ts'

/** Gives the commands of a run in turn, each held to what holds of all; how many were accepted. */
export async function lawfulRun(run: WildRun): Promise<{ store: EventStore; accepted: number }> {
  const store = memoryStore()
  await seed(store, run.lenient ? atUnder(withLeave, run.phase) : at(run.phase))
  let accepted = 0
  for (const n of run.wilds.keys()) accepted += (await lawfulAnswer(store, commandOf(run, n))) ? 1 : 0
  return { store, accepted }
}

/** A refusal says why and leaves nothing; what is accepted is legal, the same again, and the same when decided again. */
async function lawfulAnswer(store: EventStore, asked: Step): Promise<boolean> {
  const head = await store.head()
  const answer = await ask(store, frozen(asked))
  if (isRefused(answer)) {
    expectUsefulRefusal(answer, asked)
    expect(await store.head()).toBe(head)
    return false
  }
  const events = answer.accepted.map(({ event }) => event)
  const decided = events.map(({ type, version, data }) => ({ type, version, data }))
  const [{ basis }] = events as [Envelope]
  expect(await decideAgain(store, events)).toStrictEqual({ body: asked.asked.body, basis, decided })
  for (const { type, data } of events) expect(fits(type, data), `${type}: ${JSON.stringify(data)}`).toBe(true)
  await expectLegal(store, events[0]!)
  const after = await store.head()
  expect(await ask(store, asked)).toStrictEqual(answer)
  expect(await store.head()).toBe(after)
  return true
}

/** Evolving step by step changes no state that was there before, and leads to what folding from scratch leads to. */
async function expectLegal(store: EventStore, { stream, decider }: Envelope): Promise<void> {
  const { stream: type }: AnyDecision = decisions[decider.name as keyof typeof decisions]
  const history = (await store.read(stream)).map(({ event }) => event)
  expect(history.map(({ revision }) => revision)).toStrictEqual(history.map((_, n) => n))
  const stepped = history.reduce<unknown>((state, event) => evolve(type, frozen(state), event), type.initial)
  expect(stepped).toStrictEqual(
    fold(
      type,
      history.map((event) => ({ event })),
    ),
  )
}

function evolve(type: StreamType<unknown>, state: unknown, event: Envelope): unknown {
  return type.evolve(state, event as never)
}

/** The real read models, over a file, say after all of it what the folded streams and the rules say. */
export async function expectListedAsFolded(store: EventStore): Promise<void> {
  // Not emptyFolder(): thousands of runs of one test would keep theirs to its end.
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-'))
  const log = await everything(store)
  const published = log.find(({ type }) => type === 'FrameworkPublished')?.data as { framework: Framework }
  const reader = openReadModels({ file: join(folder, 'read-models.db'), projections, store })
  try {
    await reader.caughtUp
    expect(await reader.waitFor((await store.head())!, 5_000), JSON.stringify(reader.state())).toBe(true)
    expect(said(reader)).toEqual(knownFrom(log, published.framework))
  } finally {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const checkers = new Map<string, (data: unknown) => boolean>()

function fits(type: string, data: unknown): boolean {
  const check = checkers.get(type) ?? bodyChecker(released.find((one) => one.type === type)!.schema)
  checkers.set(type, check)
  return check(data)
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) frozen(one)
  }
  return value
}
