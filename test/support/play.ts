import type { BodyOf } from '../../contracts/define.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { derivedId, derivedUuid } from '../../contracts/ids.ts'
import type { Refused } from '../../contracts/refusals.ts'
import { decisions } from '../../services/decisions/all.ts'
import { type Accepted, createHandle, type Request } from '../../services/decisions/handle.ts'
import type { AnyDecision } from '../../services/decisions/kernel/decision.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import type { EventStore } from '../../services/store/port.ts'

export type CommandName = keyof typeof decisions

export type Asked<N extends CommandName = CommandName> = {
  /** The path's id; only for commands on a stream that exists. */
  readonly id?: string
  /** Stored form: points in hundredths, marked text sealed. */
  readonly body: BodyOf<(typeof decisions)[N]['contract']>
  readonly occurredOn?: string
  /** Default: ten in the morning, in Vietnam, of the business date. */
  readonly recordedAt?: string
  /** Names the command: the same name gives the same command id, and so the same new stream. */
  readonly as?: string
}

export type Step = { readonly name: CommandName; readonly asked: Asked }

export function step<N extends CommandName>(name: N, asked: Asked<N>): Step {
  return { name, asked: asked as Asked }
}

export function commandIdOf(as: string): string {
  return derivedUuid('test command', as)
}

/** The id of the stream that the command named so opens. */
export function opened(as: string): string {
  return derivedId('stream', commandIdOf(as))
}

export const clerk = { principal: 'key1', role: 'clerk', organisation: null } as const

export function requestOf({ name, asked }: Step, changes: Partial<Request> = {}): Request {
  const commandId = commandIdOf(asked.as ?? name)
  return {
    ...(asked.id === undefined ? {} : { id: asked.id }),
    body: asked.body as object,
    actor: clerk,
    commandId,
    requestHash: derivedUuid(JSON.stringify(asked.body)),
    correlationId: commandId,
    causationId: null,
    ...(asked.occurredOn === undefined ? {} : { occurredOn: asked.occurredOn }),
    ...changes,
  }
}

/** Gives one command to a store through the real handler. */
export function ask(store: EventStore, given: Step, changes: Partial<Request> = {}): Promise<Accepted | Refused> {
  const { occurredOn, recordedAt = `${occurredOn}T03:00:00.000Z` } = given.asked
  const decision: AnyDecision = decisions[given.name]
  return createHandle({ store, now: () => recordedAt })(decision, requestOf(given, changes))
}

/** Gives commands that must all be accepted. */
export async function play(store: EventStore, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    const outcome = await ask(store, one)
    if (isRefused(outcome)) throw new Error(`${one.name} was refused: ${JSON.stringify(outcome.refused)}`)
  }
}

/** Puts events as they are into an empty store. */
export async function seed(store: EventStore, past: readonly Envelope[]): Promise<void> {
  for (const event of past) {
    await store.append(event.stream, event.revision === 0 ? 'none' : event.revision - 1, [event])
  }
}

export async function everything(store: EventStore): Promise<readonly Envelope[]> {
  return (await store.readAll(null, 10_000)).map(({ event }) => event)
}
