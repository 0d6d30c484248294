// What every adapter that keeps rows checks in the same way, before and after its own package is asked.
import { canonicalText, type Envelope, limits, type StoredEvent } from '../../contracts/envelope.ts'
import { Corrupt, DuplicateId, type Expected, TooLarge, WrongRevision } from './port.ts'
import { toPosition } from './position.ts'

/** `body` is the envelope as canonical JSON; the other fields repeat what is in it, for the unique keys. */
export type Row = {
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly body: string
}

/** Rows of one append. Throws TypeError where the caller numbered them wrongly, TooLarge over the limits. */
export function rowsOf(stream: string, expected: Expected, events: readonly Envelope[]): readonly Row[] {
  checkNumbering(stream, expected, events)
  const rows = events.map((event) => {
    const { revision, id, type } = event
    return { stream, revision, id, type, body: canonicalText(event) }
  })
  checkSizes(rows)
  return rows
}

function checkNumbering(stream: string, expected: Expected, events: readonly Envelope[]): void {
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new TypeError(`expected must be 'none' or a revision from 0, got ${expected}`)
  if (events.length === 0) throw new TypeError(`append to ${stream} without events`)
  const first = expected === 'none' ? 0 : expected + 1
  events.forEach((event, index) => {
    if (event.stream !== stream)
      throw new TypeError(`event ${event.id} says stream ${event.stream}, appended to ${stream}`)
    if (event.revision !== first + index)
      throw new TypeError(`event ${event.id} of ${stream} says revision ${event.revision}, must be ${first + index}`)
  })
}

function checkSizes(rows: readonly Row[]): void {
  let total = 0
  for (const { id, stream, body } of rows) {
    const bytes = Buffer.byteLength(body)
    if (bytes > limits.event)
      throw new TooLarge(`event ${id} of ${stream} has ${bytes} bytes, at most ${limits.event} are kept`)
    total += bytes
  }
  if (total > limits.append)
    throw new TooLarge(`append to ${rows[0]?.stream} has ${total} bytes, at most ${limits.append} are kept`)
}

/**
 * Why `rows` cannot follow what is stored, or undefined. The revision is judged first: a whole append sent twice is
 * WrongRevision, an id used in another stream DuplicateId.
 */
export function conflictOf(
  rows: readonly Row[],
  expected: Expected,
  actual: Expected,
  isStored: (id: string) => boolean,
): WrongRevision | DuplicateId | undefined {
  if (actual !== expected) return new WrongRevision(rows[0]?.stream ?? '', expected, actual)
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id) || isStored(id)) return new DuplicateId(id)
    seen.add(id)
  }
  return undefined
}

/** Parses a row that was read. Throws Corrupt where the text is no JSON or not the event that its columns say. */
export function storedOf(ordinal: number, row: Row): StoredEvent {
  const position = toPosition(ordinal)
  const event = parsed(position, row.body)
  if (event?.stream !== row.stream || event.revision !== row.revision || event.id !== row.id)
    throw new Corrupt(`event at position ${position} is not the one its row names (${row.stream}, ${row.revision})`)
  return { position, event }
}

function parsed(position: string, body: string): Envelope | null {
  try {
    return JSON.parse(body) as Envelope | null
  } catch (cause) {
    throw new Corrupt(`event at position ${position} is not JSON`, { cause })
  }
}
