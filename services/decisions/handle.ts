// One way for every command: read, recognise a repeated request, decide, append at the revision just read.
import type { Actor, StoredEvent } from '../../contracts/envelope.ts'
import { type FieldError, type Refused, refuse } from '../../contracts/refusals.ts'
import { businessDate } from '../../contracts/time.ts'
import { DuplicateId, type EventStore, TooLarge, WrongRevision } from '../store/port.ts'
import { loadContext, readFrom } from './kernel/context.ts'
import { type AnyDecision, type Given, isRefused } from './kernel/decision.ts'
import { envelopes } from './kernel/envelopes.ts'
import { fold, streamName } from './kernel/stream-type.ts'
import { targetOf } from './kernel/target.ts'

export type Request = {
  /** The path's id; absent for commands that open a stream or derive its id. */
  readonly id?: string
  readonly body: object
  /**
   * Makes durable what the events will rest on (sealed texts, files) and gives the body that names it. Asked only once
   * the command is accepted, so that a refused one, or one that was answered before, leaves nothing behind. Refuses where
   * it is too late by then, as for a place within a limit.
   */
  readonly keep?: () => Promise<object | Refused>
  readonly actor: Actor
  readonly commandId: string
  readonly requestHash: string | null
  readonly correlationId: string
  readonly causationId: string | null
  /** Default: today by the clock. */
  readonly occurredOn?: string
  /** Revision that the caller saw (If-Match). */
  readonly ifMatch?: number
}

/** What was appended, also when the same command id asks again. */
export type Accepted = { readonly accepted: readonly StoredEvent[] }

export type HandleDeps = { readonly store: EventStore; readonly now: () => string }

export type Handle = (decision: AnyDecision, request: Request) => Promise<Accepted | Refused>

/** Conflicts are tried again only for callers that named no revision; more than this many in a row is said. */
const attempts = 4

export function createHandle(deps: HandleDeps): Handle {
  return async (decision, request) => {
    const recordedAt = deps.now()
    const today = businessDate(recordedAt)
    const occurredOn = request.occurredOn ?? today
    if (occurredOn > today)
      return refuse('DATE_IN_FUTURE', futureDate(occurredOn, today), at('/occurredOn', `không sau ngày ${today}`))
    for (let attempt = 1; ; attempt++) {
      const outcome = await once(deps.store, decision, request, recordedAt, occurredOn)
      if (outcome !== 'conflict') return outcome
      if (request.ifMatch !== undefined) return stale()
      if (attempt === attempts) return refuse('CONCURRENT_CHANGE', 'Nhiều người cùng ghi vào hồ sơ này. Hãy thử lại.')
    }
  }
}

async function once(
  store: EventStore,
  decision: AnyDecision,
  request: Request,
  recordedAt: string,
  occurredOn: string,
): Promise<Accepted | Refused | 'conflict'> {
  const id = await targetOf(store, decision, request)
  if (typeof id !== 'string') return id
  const stream = streamName(decision.stream, id)
  const history = await store.read(stream)
  if (history.some(({ event }) => event.commandId === request.commandId)) return stored(history, request)
  if (history.length === 0 && decision.contract.target === 'exists') return notFound(id)
  if (request.ifMatch !== undefined && request.ifMatch !== history.length - 1) return stale()
  const given: Given<Record<string, unknown>> = {
    id,
    body: request.body as Record<string, unknown>,
    recordedAt,
    occurredOn,
  }
  const state = fold(decision.stream, history)
  const loaded = await loadContext(readFrom(store), (context) => decision.reads?.(given, state, context) ?? [])
  const judged = decision.decide(given, state, loaded.context)
  if (isRefused(judged)) return judged
  const kept = (await request.keep?.()) ?? given.body
  if (isRefused(kept)) return kept
  const decided = decision.decide({ ...given, body: kept }, state, loaded.context)
  if (isRefused(decided)) return decided
  const events = envelopes(decision, request, given, stream, history.length, decided, loaded)
  try {
    return { accepted: await store.append(stream, history.length === 0 ? 'none' : history.length - 1, events) }
  } catch (error) {
    if (error instanceof WrongRevision) return 'conflict'
    // Our own event is stored already: here, by an attempt whose answer was lost, or in another stream, for another body.
    if (error instanceof DuplicateId) return stored(await store.read(stream), request)
    if (error instanceof TooLarge)
      return refuse('BODY_TOO_LARGE', 'Nội dung vượt quá giới hạn lưu trữ 512 KB cho một lần ghi.')
    throw error
  }
}

/** The first answer to this command id; only the same body may ask for it. */
function stored(history: readonly StoredEvent[], request: Request): Accepted | Refused {
  const earlier = history.filter(({ event }) => event.commandId === request.commandId)
  if (earlier.length > 0 && earlier[0]!.event.requestHash === request.requestHash) return { accepted: earlier }
  return refuse(
    'IDEMPOTENCY_KEY_REUSED',
    'Khóa chống lặp (Idempotency-Key) này đã dùng cho một yêu cầu có nội dung khác. Hãy dùng khóa mới.',
  )
}

function stale(): Refused {
  return refuse('PRECONDITION_FAILED', 'Dữ liệu đã thay đổi sau lần đọc của bạn (If-Match). Hãy đọc lại rồi gửi lại.')
}

function notFound(id: string): Refused {
  return refuse('NOT_FOUND', `Không tìm thấy mã “${id}”.`)
}

function futureDate(occurredOn: string, today: string): string {
  return `Ngày thực hiện ${occurredOn} sau ngày hôm nay ${today}.`
}

function at(pointer: string, detail: string): FieldError {
  return { pointer, detail }
}
