// How a command and an event are declared: schema, type, route and allowed roles in one place.
import type { Static, TObject, TSchema } from 'typebox'
import type { Role } from './roles.ts'
import { stored } from './values.ts'

/** An event before it has an envelope. `data` holds every input of the command that made it. */
export type NewEvent<N extends string = string, D = unknown> = {
  readonly type: N
  readonly version: number
  readonly data: D
}

export interface EventContract<N extends string = string, S extends TSchema = TSchema> {
  (data: Static<S>): NewEvent<N, Static<S>>
  readonly type: N
  readonly version: number
  /** As stored: points in hundredths, marked text sealed. */
  readonly schema: S
  /** As shown over REST. */
  readonly wire: S
}

/** The static type of an event contract's events: `Of<typeof ScoreSubmitted>`. */
export type Of<E> = E extends EventContract<infer N, infer S> ? NewEvent<N, Static<S>> : never

/**
 * Declares a stored event by its wire form, like a command's body; `schema` is what is stored. Names and shapes are kept
 * for decades: a released one is never edited, and test/contracts/released-events.json holds every one. A new version
 * only adds optional fields or allowed values, so that events of every older version are read as they are.
 */
export function event<const N extends string, S extends TSchema>(
  type: N,
  version: number,
  schema: S,
): EventContract<N, S> {
  const make = (data: Static<S>): NewEvent<N, Static<S>> => ({ type, version, data })
  return Object.assign(make, { type, version, schema: stored(schema), wire: schema })
}

export type StreamName =
  | 'person'
  | 'organisation'
  | 'framework'
  | 'season'
  | 'plan'
  | 'invitation'
  | 'candidacy'
  | 'round'
  | 'ballot'
  | 'document'
  | 'dossier'
  | 'numbers'
  | 'key'

export type CommandContract<N extends string = string, B extends TObject = TObject> = {
  readonly name: N
  /** The kind of stream that the command appends to. */
  readonly stream: StreamName
  /** Wire schema of the body; path parameters other than `{id}` are fields of it. */
  readonly body: B
  /**
   * `exists`: the path's `{id}` names the stream. `opens`: a new stream, its id derived from the command id.
   * `derived`: the decision computes the id from the body (a natural key).
   */
  readonly target: 'exists' | 'opens' | 'derived'
  /** Absent for commands that only policies and the renderer give. */
  readonly route?: Route
}

export type Route = {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly tag: string
  /** Vietnamese, one line, shown at /docs. */
  readonly summary: string
  /** Roles whose keys may give the command; `own` organisation only, or anywhere in the key's `subtree`. */
  readonly roles: readonly Role[]
  readonly within: 'own' | 'subtree' | 'anywhere'
  /** No key is asked for and one sent along is ignored: what the body carries is the only proof of right. */
  readonly open?: true
}

// biome-ignore lint/suspicious/noExplicitAny: the body of any command, where the command's own type does not matter
type AnyBody = any
export type BodyOf<C> = 0 extends 1 & C ? AnyBody : C extends CommandContract<string, infer B> ? Static<B> : never

export function command<const N extends string, B extends TObject>(
  contract: CommandContract<N, B>,
): CommandContract<N, B> {
  return contract
}
