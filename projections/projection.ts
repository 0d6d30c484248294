// What a projection is: its own tables, and what each event does to them.
import type { Of, StreamName } from '../contracts/define.ts'
import type { Envelope, Position, StoredEvent } from '../contracts/envelope.ts'
import type { events } from '../contracts/index.ts'

export type Value = string | number | null
export type Values = Readonly<Record<string, Value>>

/** The SQL that a read model needs, without naming a database package. */
export interface Rows {
  all<R>(sql: string, ...values: readonly Value[]): R[]
  get<R>(sql: string, ...values: readonly Value[]): R | undefined
}

/**
 * How a handler works on its projection's own tables, inside the transaction that also moves the checkpoint. `{name}`
 * in SQL stands for the table of that name of the build being written.
 */
export interface Tx extends Rows {
  run(sql: string, ...values: readonly Value[]): void
  insert(table: string, row: Values): void
  /** Inserts, or replaces the row of the same primary key. */
  put(table: string, row: Values): void
  /** Changes the rows whose columns equal `where`; none is no fault. */
  update(table: string, where: Values, changes: Values): void
  remove(table: string, where: Values): void
}

type AnyEvent = Of<(typeof events)[number]>
export type EventType = AnyEvent['type']
export type DataOf<T extends EventType> = Extract<AnyEvent, { readonly type: T }>['data']

/** An event with its position, as handlers get it. */
export type Occurred<D = unknown> = Envelope<D> & { readonly position: Position }

export type Projection = {
  readonly name: string
  /** Raise it when a handler changes: tables of the new version are built from the first event, then swapped in. */
  readonly version: number
  /** Table name → SQL of its columns. A name is unique among all projections: readers use it. */
  readonly tables: Readonly<Record<string, string>>
  /** `{table} (column, …)` each. */
  readonly indexes?: readonly string[]
  /** Only the event's own data and rows that this projection wrote earlier: a rebuild tomorrow gives today's rows. */
  readonly on: { readonly [T in EventType]?: (tx: Tx, event: Occurred<DataOf<T>>) => void }
  /** For projections of every event, known or not; runs after the type's own handler. */
  readonly each?: (tx: Tx, event: Occurred) => void
}

export function projection(p: Projection): Projection {
  return p
}

export function apply(p: Projection, tx: Tx, { position, event }: StoredEvent): void {
  const occurred = { ...event, position }
  const handler = p.on[event.type as EventType] as ((tx: Tx, event: Occurred) => void) | undefined
  handler?.(tx, occurred)
  p.each?.(tx, occurred)
}

/**
 * For `each`: the row of a stream keeps position and revision of its newest event, whatever its type. Also an event that
 * changes no column moves what If-Match is compared with.
 */
export function newest(kind: StreamName, table: string) {
  return (tx: Tx, { stream, position, revision }: Occurred): void => {
    if (stream.startsWith(`${kind}-`)) tx.update(table, { id: idIn(stream) }, { position, revision })
  }
}

/** The id inside a stream's name: all after the first hyphen. */
export function idIn(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1)
}
