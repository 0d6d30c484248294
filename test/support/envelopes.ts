import type { Envelope } from '../../contracts/envelope.ts'

/** A plain event at a fixed instant; `id` defaults to one that names the place in the stream. */
export function envelope(stream: string, revision: number, changes: Partial<Envelope> = {}): Envelope {
  return {
    id: `${stream}/${revision}`,
    stream,
    revision,
    type: 'ScoreSubmitted',
    version: 1,
    recordedAt: '2024-12-10T02:30:00.000Z',
    occurredOn: '2024-12-10',
    actor: { principal: 'key-1', role: 'clerk', organisation: 'org-1' },
    commandId: 'command-1',
    requestHash: null,
    decider: { name: 'candidacy', version: 1 },
    correlationId: 'correlation-1',
    causationId: null,
    basis: [{ stream: 'season-1', revision: 3 }],
    data: { tên: 'Chi bộ Thôn Đông', points: 550 },
    ...changes,
  }
}

/** `count` plain events of a stream from revision `from`. */
export const envelopes = (stream: string, from: number, count: number): readonly Envelope[] =>
  Array.from({ length: count }, (_, index) => envelope(stream, from + index))
