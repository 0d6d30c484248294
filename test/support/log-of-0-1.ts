// A season of two branches as version 0.1.0 wrote it, with every type of event that it knew.
import { readFileSync } from 'node:fs'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Framework } from '../../contracts/framework/framework.ts'
import { decisions } from '../../services/decisions/all.ts'
import { type AnyStreamType, fold } from '../../services/decisions/kernel/stream-type.ts'

const file = new URL('../contracts/log-of-0-1.jsonl', import.meta.url)

export const log: readonly Envelope[] = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** The framework of then, in stored form. */
export const frameworkOfThen = log.find(({ type }) => type === 'FrameworkPublished')!.data as {
  readonly framework: Framework
  readonly sha256: string
}

/** The log up to the last event of a type. */
export function upTo(type: string): readonly Envelope[] {
  return log.slice(0, log.findLastIndex((event) => event.type === type) + 1)
}

export const kindOf = (stream: string) => stream.slice(0, stream.indexOf('-'))

/** The kinds of stream of today, by name. */
export const streamTypes: ReadonlyMap<string, AnyStreamType> = new Map(
  Object.values(decisions).map(({ stream }) => [stream.name, stream as AnyStreamType]),
)

/** Every stream folded, by its name. */
export function statesOf(events: readonly Envelope[]): ReadonlyMap<string, unknown> {
  const byStream = Map.groupBy(events, ({ stream }) => stream)
  return new Map(
    [...byStream].map(([stream, own]) => [
      stream,
      fold(
        streamTypes.get(kindOf(stream))!,
        own.map((event) => ({ event })),
      ),
    ]),
  )
}
