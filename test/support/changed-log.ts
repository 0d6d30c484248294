import type { Envelope } from '../../contracts/envelope.ts'

/** The same log, had some events never happened: the later ones of their streams follow without a gap. */
export function without(log: readonly Envelope[], gone: (event: Envelope) => boolean): readonly Envelope[] {
  const lengths = new Map<string, number>()
  return log
    .filter((event) => !gone(event))
    .map((event) => {
      const revision = lengths.get(event.stream) ?? 0
      lengths.set(event.stream, revision + 1)
      return { ...event, revision }
    })
}

/** The same log with other data in the events of one type. */
export function withData<D extends object>(log: readonly Envelope[], type: string, change: (data: D) => D) {
  return log.map((event) => (event.type === type ? { ...event, data: change(event.data as D) } : event))
}
