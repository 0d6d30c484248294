import type { Basis, StoredEvent } from '../../../contracts/envelope.ts'
import type { EventStore } from '../../store/port.ts'
import { type AnyStreamType, fold, type StreamType, streamName } from './stream-type.ts'

/** A stream that a decision wants to read. */
export type StreamRef = { readonly type: AnyStreamType; readonly id: string }

export function ref<S>(type: StreamType<S, never>, id: string): StreamRef {
  return { type: type as AnyStreamType, id }
}

/** What a decision may look at: the folded streams that its `reads` named. undefined: the stream does not exist. */
export interface Context {
  get<S>(type: StreamType<S, never>, id: string): S | undefined
}

/** Gives a stream's events; a store, or a copy of one bounded at recorded revisions. */
export type ReadStream = (stream: string) => Promise<readonly StoredEvent[]>

export type LoadedContext = { readonly context: Context; readonly basis: readonly Basis[] }

/** A stream's name may follow from another stream's state: round → candidacy → framework, attempt after attempt. */
const maximumHops = 64

/**
 * Reads what `reads` names, again and again while what was read makes it name more. The order of `basis` is the order
 * of reading, so it is the same at every replay.
 */
export async function loadContext(
  read: ReadStream,
  reads: (context: Context) => readonly StreamRef[],
): Promise<LoadedContext> {
  const loaded = new Map<string, unknown>()
  const basis: Basis[] = []
  for (let hop = 0; hop < maximumHops; hop++) {
    const missing = uniqueByName(reads(viewOf(loaded, false)).filter((r) => !loaded.has(streamName(r.type, r.id))))
    if (missing.length === 0) return { context: viewOf(loaded, true), basis }
    const events = await Promise.all(missing.map((r) => read(streamName(r.type, r.id))))
    missing.forEach((r, n) => {
      const stream = streamName(r.type, r.id)
      const found = events[n]!
      loaded.set(stream, found.length === 0 ? undefined : fold(r.type, found))
      basis.push({ stream, revision: found.at(-1)?.event.revision ?? -1 })
    })
  }
  throw new Error(`the streams to read still grow after ${maximumHops} rounds: ${[...loaded.keys()].join(', ')}`)
}

export function readFrom(store: EventStore): ReadStream {
  return (stream) => store.read(stream)
}

function uniqueByName(refs: readonly StreamRef[]): StreamRef[] {
  return [...new Map(refs.map((r) => [streamName(r.type, r.id), r])).values()]
}

/** While naming (`strict` false) what is not read yet is undefined; while deciding, a stream nobody named is a mistake. */
function viewOf(loaded: ReadonlyMap<string, unknown>, strict: boolean): Context {
  return {
    get<S>(type: StreamType<S, never>, id: string): S | undefined {
      const stream = streamName(type, id)
      if (strict && !loaded.has(stream)) throw new Error(`a decision looked at ${stream}, which its reads do not name`)
      return loaded.get(stream) as S | undefined
    },
  }
}
