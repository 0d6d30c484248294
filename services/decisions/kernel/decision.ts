import type { BodyOf, CommandContract, NewEvent } from '../../../contracts/define.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { Context, StreamRef } from './context.ts'
import type { Recorded, StreamType } from './stream-type.ts'

/** A command as a decision sees it: stored form of the body, and the times that came in with it. */
export type Given<B> = {
  /** Id of the stream it is for. */
  readonly id: string
  readonly body: B
  /** UTC instant. */
  readonly recordedAt: string
  /** Business date. */
  readonly occurredOn: string
}

/** The id of a new stream from a natural key; what it rests on is read first. */
export type Target<B> = {
  reads?(body: B, context: Context): readonly StreamRef[]
  id(body: B, context: Context): string | Refused
  /** Streams that the same key named before, as an earlier attempt: a repeated request may have written to one of them. */
  earlier?(body: B, context: Context): readonly string[]
}

/**
 * The rules of one command. Pure: no clock, no randomness, no await; a business “no” is a value. A changed rule gets a
 * new `version` and the old one stays beside it, so that past years can be decided again.
 */
export type Decision<C extends CommandContract = CommandContract, S = unknown, E extends NewEvent = NewEvent> = {
  readonly contract: C
  readonly stream: StreamType<S, E>
  readonly version: number
  readonly target?: Target<BodyOf<C>>
  /** The organisation that the command speaks for; undefined where that cannot be known, null where it is nobody's. */
  actsFor(given: Given<BodyOf<C>>, state: S, context: Context): string | null | undefined
  reads?(given: Given<BodyOf<C>>, state: S, context: Context): readonly StreamRef[]
  decide(given: Given<BodyOf<C>>, state: S, context: Context): readonly E[] | Refused
  /** The command's body again, from the events that it made. */
  commandOf(events: readonly Recorded<E>[]): BodyOf<C>
}

// biome-ignore lint/suspicious/noExplicitAny: a decision's own types matter to its author; bodies were checked at the edge
export type AnyDecision = Decision<any, any, any>

export function decision<C extends CommandContract, S, E extends NewEvent>(d: Decision<C, S, E>): Decision<C, S, E> {
  return d
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** Takes the named fields of an event's data: most events carry their command's fields under the same names. */
export function pick<D extends object, K extends keyof D>(data: D, ...keys: K[]): Pick<D, K> {
  return Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]])) as Pick<D, K>
}

/** The one event of a type that a command makes. */
export function only<E extends { readonly type: string }, T extends E['type']>(
  events: readonly E[],
  type: T,
): Extract<E, { readonly type: T }> {
  const found = events.find((event) => event.type === type)
  if (found === undefined) throw new Error(`no ${type} among ${events.map((event) => event.type).join(', ')}`)
  return found as Extract<E, { readonly type: T }>
}
