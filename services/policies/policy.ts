// What follows by itself: an event asks for commands on other streams. Safe to run twice, at most one command a target.

import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { Refusal } from '../../contracts/refusals.ts'
import type { ReadStream } from '../decisions/kernel/context.ts'
import type { AnyDecision } from '../decisions/kernel/decision.ts'
import { fold, type StreamType, streamName } from '../decisions/kernel/stream-type.ts'

export type Fingerprint = Of<typeof DocumentDrafted>['data']['fingerprint']

/** What a policy may look at: streams as they are now, and what prints here. */
export type Surroundings = { readonly read: ReadStream; readonly fingerprint: Fingerprint }

export type Step = {
  readonly decision: AnyDecision
  /** Only where the command's stream must exist. */
  readonly id?: string
  readonly body: object
  /** Name of the stream that the step writes to; with source event and policy it makes the command id. */
  readonly target: string
}

export type Policy = {
  readonly name: string
  /** Types of event that it reacts to. */
  readonly on: readonly string[]
  react(event: StoredEvent, around: Surroundings): Promise<readonly Step[]>
  /**
   * Whether what it makes is only right once it has seen every event. Where a newer version brings it to an older log, the
   * relay shows it what was there before.
   */
  readonly wholeLog?: true
  /** Refusals that say the step was taken before. */
  readonly settled: readonly Refusal[]
}

/** The steps of each of these things, in their order. */
export async function stepsOfEach(
  ids: readonly string[],
  stepsOf: (id: string) => Promise<readonly Step[]>,
): Promise<readonly Step[]> {
  return (await Promise.all(ids.map(stepsOf))).flat()
}

/** The state of a stream now; the initial state where it does not exist. */
export async function now<S>(around: Surroundings, type: StreamType<S, never>, id: string): Promise<S> {
  return fold(type, await around.read(streamName(type, id)))
}

/** The state that a stream had once the event of this revision was in it, so that a step is the same whenever it runs. */
export async function stateAt<S>(
  around: Surroundings,
  type: StreamType<S, never>,
  { stream, revision }: Pick<StoredEvent['event'], 'stream' | 'revision'>,
): Promise<S> {
  return fold(type, (await around.read(stream)).slice(0, revision + 1))
}
