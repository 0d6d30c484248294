// given(history).when(command).thenAccepted(events) or .thenRefused(code, pointers): one command through the real
// handler over the memory store. Not `.then(…)`: an object with that method is taken for a promise by every await.
import { expect } from 'vitest'
import type { CommandContract, NewEvent } from '../../contracts/define.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { events as released } from '../../contracts/index.ts'
import type { Refusal } from '../../contracts/refusals.ts'
import { stored } from '../../contracts/values.ts'
import { bodyChecker } from '../../services/api/validation.ts'
import { decisions } from '../../services/decisions/all.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import { decideAgain } from './decide-again.ts'
import { envelope } from './envelopes.ts'
import { type Asked, ask, type CommandName, everything, play, type Step, seed, step } from './play.ts'
import { expectUsefulRefusal } from './useful-refusal.ts'

/** Events in global order, or each stream's events by its name. */
export type Past = readonly Envelope[] | Readonly<Record<string, readonly NewEvent[]>>

export function given(past: Past, earlier: readonly Step[] = []) {
  return {
    /** One more command that is accepted. */
    after: <N extends CommandName>(name: N, asked: Asked<N>) =>
      given(past, [...earlier, step(name, { as: `before: ${name}`, ...asked })]),
    afterAll: (steps: readonly Step[]) => given(past, [...earlier, ...steps]),
    when: <N extends CommandName>(name: N, asked: Asked<N>) => ({
      thenAccepted: (...expected: readonly NewEvent[]) => accepts(past, earlier, tried(name, asked), expected),
      thenRefused: (code: Refusal, ...pointers: readonly string[]) =>
        refuses(past, earlier, tried(name, asked), code, pointers),
    }),
  }
}

/** Its command id is its own, so that it is never taken for a command of the history. */
function tried<N extends CommandName>(name: N, asked: Asked<N>): Step {
  return step(name, { as: `tried: ${name}`, ...asked })
}

async function accepts(past: Past, earlier: readonly Step[], asked: Step, expected: readonly NewEvent[]) {
  const { store, now } = await history(past, earlier, asked)
  const outcome = await ask(store, now)
  if (isRefused(outcome)) throw new Error(`${now.name} was refused: ${JSON.stringify(outcome.refused, null, 2)}`)
  const appended = outcome.accepted.map(({ event }) => event)
  const made = appended.map(({ type, version, data }) => ({ type, version, data }))
  expect(made).toStrictEqual(expected)
  for (const event of appended) expectReleasedShape(event)
  const again = await decideAgain(store, appended)
  expect(again).toStrictEqual({ body: now.asked.body, basis: appended[0]!.basis, decided: made })
}

async function refuses(
  past: Past,
  earlier: readonly Step[],
  asked: Step,
  code: Refusal,
  pointers: readonly string[],
): Promise<void> {
  const { store, now } = await history(past, earlier, asked)
  const head = await store.head()
  const outcome = await ask(store, now)
  if (!isRefused(outcome)) throw new Error(`${now.name} was accepted: ${JSON.stringify(outcome.accepted, null, 2)}`)
  const { refused } = outcome
  expect({ code: refused.code, pointers: refused.errors.map((error) => error.pointer) }).toStrictEqual({
    code,
    pointers,
  })
  expectUsefulRefusal(outcome, now)
  expect(await store.head()).toBe(head)
}

/** A store with this past, and the command with its day: by default that of the newest event. */
async function history(past: Past, earlier: readonly Step[], { name, asked }: Step) {
  expectStoredBody(name, asked.body)
  const store = memoryStore()
  await seed(store, Array.isArray(past) ? past : envelopesOf(past as Readonly<Record<string, readonly NewEvent[]>>))
  for (const one of earlier) await play(store, [await dated(store, one)])
  return { store, now: await dated(store, { name, asked }) }
}

async function dated(store: EventStore, { name, asked }: Step): Promise<Step> {
  const newest = (await everything(store)).at(-1)?.occurredOn ?? '2024-01-02'
  return { name, asked: { occurredOn: newest, ...asked } }
}

function envelopesOf(past: Readonly<Record<string, readonly NewEvent[]>>): Envelope[] {
  return Object.entries(past).flatMap(([stream, events]) =>
    events.map((event, revision) => envelope(stream, revision, { ...event, commandId: `${stream}/${revision}` })),
  )
}

const checkers = new Map<object, (value: unknown) => boolean>()

function fits(schema: object, value: unknown): boolean {
  const check = checkers.get(schema) ?? bodyChecker(schema)
  checkers.set(schema, check)
  return check(value)
}

const bodies = new Map<CommandContract, object>()

/** A test may not give a body that the edge would never let through. */
function expectStoredBody(name: CommandName, body: unknown): void {
  const contract: CommandContract = decisions[name].contract
  const schema = bodies.get(contract) ?? stored(contract.body)
  bodies.set(contract, schema)
  expect(fits(schema, body), `${name} is asked with a body of another shape: ${JSON.stringify(body)}`).toBe(true)
}

function expectReleasedShape({ type, data }: Envelope): void {
  const contract = released.find((one) => one.type === type)!
  expect(fits(contract.schema, data), `${type} has another shape than its contract: ${JSON.stringify(data)}`).toBe(true)
}
