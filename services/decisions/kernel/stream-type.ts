import type { NewEvent, StreamName } from '../../../contracts/define.ts'
import type { Envelope } from '../../../contracts/envelope.ts'

/** An event of a union as it is stored: its own type and data inside the envelope. */
export type Recorded<E extends NewEvent> =
  E extends NewEvent<infer N, infer D> ? Omit<Envelope<D>, 'type'> & { readonly type: N } : never

/** How the events of one kind of stream fold into a state. `evolve` consults no rules and refuses nothing. */
export type StreamType<S, E extends NewEvent = NewEvent> = {
  readonly name: StreamName
  readonly initial: S
  evolve(state: S, event: Recorded<E>): S
}

export type AnyStreamType = StreamType<unknown, never>

export function streamType<S, E extends NewEvent>(type: StreamType<S, E>): StreamType<S, E> {
  return type
}

export function streamName(type: { readonly name: StreamName }, id: string): string {
  return `${type.name}-${id}`
}

/** The id inside a stream's name: all after the first hyphen. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1)
}

/** Folds stored events. StepBlocked, which the relay may write anywhere, changes no state. */
export function fold<S, E extends NewEvent>(
  type: StreamType<S, E>,
  events: readonly { readonly event: Envelope }[],
): S {
  let state = type.initial
  for (const { event } of events) {
    if (event.type !== 'StepBlocked') state = type.evolve(state, event as unknown as Recorded<E>)
  }
  return state
}

/** For the end of a switch over events: a case that was forgotten does not compile, an unknown stored type is said. */
export function unknownEvent(event: never): never {
  const { type, stream } = event as { type: string; stream: string }
  throw new Error(`event type ${type} in ${stream} is not known to this version`)
}
