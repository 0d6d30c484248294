// The one interface behind which events are kept. Adapters translate every error of their package to the three below.
import type { Envelope, Position, StoredEvent } from '../../contracts/envelope.ts'

/** Revision that a stream must have before an append; `none`: it must not exist yet. */
export type Expected = 'none' | number

export interface EventStore {
  /** Every event of a stream in order, from revision `from` (default 0); empty where there is none. */
  read(stream: string, from?: number): Promise<readonly StoredEvent[]>
  /**
   * Appends all events or none, durable when it resolves. Their `stream` and `revision` must be what follows
   * `expected` (TypeError: a fault of the caller, as is an append of no events). Throws WrongRevision, DuplicateId,
   * TooLarge or Unavailable; it never appends twice. After Unavailable the events may be there or not: the same append
   * again either succeeds or is a WrongRevision whose stream holds the same ids. The revision is judged before the ids.
   */
  append(stream: string, expected: Expected, events: readonly Envelope[]): Promise<readonly StoredEvent[]>
  /** Events after `after` (null: from the start) in global order, at most `limit`. */
  readAll(after: Position | null, limit: number): Promise<readonly StoredEvent[]>
  /**
   * Hands over every event after `after`, one at a time, waiting for `handle`; goes on with new ones as they come.
   * When `handle` throws, the same event is handed over again after a pause. Closing the store stops it.
   */
  subscribe(after: Position | null, handle: (event: StoredEvent) => Promise<void>): Subscription
  /** Position of the newest event; null in an empty store. */
  head(): Promise<Position | null>
  close(): Promise<void>
}

export interface Subscription {
  /** Stops after the event that is being handled; awaited inside `handle` it would wait for itself. */
  stop(): Promise<void>
}

/** The stream is not at the expected revision: somebody else was first. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision'
  readonly stream: string
  readonly expected: Expected
  readonly actual: Expected
  constructor(stream: string, expected: Expected, actual: Expected) {
    super(`stream ${stream} is at ${actual}, expected ${expected}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** An event of this id is stored already. */
export class DuplicateId extends Error {
  override readonly name = 'DuplicateId'
  constructor(id: string) {
    super(`an event with id ${id} is stored already`)
  }
}

/** An event or an append is over the limits of contracts/envelope.ts. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** The store cannot be reached or written just now; the same call may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** What is stored cannot be read as what it must be; somebody has to look. */
export class Corrupt extends Error {
  override readonly name = 'Corrupt'
}
