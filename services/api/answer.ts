// How outcomes become HTTP: a receipt for what was accepted, a problem for what was refused.
import type { FastifyReply } from 'fastify'
import { canonicalText, leafHash, type StoredEvent } from '../../contracts/envelope.ts'
import { type FieldError, type Refusal, type Refused, refusals } from '../../contracts/refusals.ts'

/** Nobody reads more, and a megabyte of nonsense must not be answered with many. */
const mostErrors = 100

export function sendProblem(reply: FastifyReply, code: Refusal, detail: string, errors: readonly FieldError[] = []) {
  const { status, title } = refusals[code]
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send({ type: `urn:bon-tot:refusal:${code}`, title, status, detail, code, errors: errors.slice(0, mostErrors) })
}

export function sendRefused(reply: FastifyReply, { refused }: Refused) {
  return sendProblem(reply, refused.code, refused.detail, refused.errors)
}

/** 503: what the read models do not have yet will be there in a moment. */
export function sendBehind(reply: FastifyReply, detail: string) {
  reply.header('retry-after', '1')
  return sendProblem(reply, 'READ_BEHIND', `${detail} Hãy đọc lại sau giây lát.`)
}

/** 201 with the receipt; ETag is the stream's new revision. */
export function sendAccepted(reply: FastifyReply, accepted: readonly StoredEvent[], extra: object = {}) {
  const last = accepted.at(-1)!
  const events = accepted.map(({ event }) => ({
    id: event.id,
    type: event.type,
    revision: event.revision,
    leafHash: leafHash(canonicalText(event)),
  }))
  return reply
    .code(201)
    .header('etag', `"${last.event.revision}"`)
    .send({
      stream: last.event.stream,
      revision: last.event.revision,
      position: last.position,
      leafHash: events.at(-1)!.leafHash,
      events,
      ...extra,
    })
}
