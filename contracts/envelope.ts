import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Role } from './roles.ts'

/** Who gave a command. `principal` is a random person or key id, or `policy:…` and `service:…` for the service itself. */
export type Actor = {
  readonly principal: string
  readonly role: Role | 'service'
  readonly organisation: string | null
}

/** A stream that was read to decide, and the revision it had; -1 where it did not exist. */
export type Basis = { readonly stream: string; readonly revision: number }

/**
 * An event as it is stored: canonical JSON (RFC 8785) of exactly these fields, without position, so that its hash
 * survives a move between stores.
 */
export type Envelope<D = unknown> = {
  /** UUIDv5 of command id and index. */
  readonly id: string
  readonly stream: string
  /** From 0, without gaps. */
  readonly revision: number
  readonly type: string
  readonly version: number
  /** UTC instant from the injected clock. */
  readonly recordedAt: string
  /** Business date in Asia/Ho_Chi_Minh by which windows, layout, officers and terms are judged. */
  readonly occurredOn: string
  readonly actor: Actor
  readonly commandId: string
  /** HMAC-SHA-256 of the request's body under a key of the vault; null for commands of the service itself. */
  readonly requestHash: string | null
  /** Name and version of the rules that decided. */
  readonly decider: { readonly name: string; readonly version: number }
  readonly correlationId: string
  readonly causationId: string | null
  readonly basis: readonly Basis[]
  readonly data: D
}

/** An opaque string that rises strictly; comparing strings compares positions. */
export type Position = string

export type StoredEvent<D = unknown> = { readonly position: Position; readonly event: Envelope<D> }

export const limits = {
  /** Bytes of one stored event. */
  event: 512 * 1024,
  /** Bytes of one append. */
  append: 1024 * 1024,
} as const

/** The stored bytes of an envelope, as text. */
export function canonicalText(envelope: Envelope): string {
  const text = canonicalize(envelope)
  if (text === undefined) throw new Error(`event ${envelope.id} (${envelope.type}) cannot be written as JSON`)
  return text
}

/** The Merkle leaf of an event (RFC 6962 2.1), in hex: SHA-256 of a zero byte and the stored bytes. */
export function leafHash(stored: string): string {
  return createHash('sha256')
    .update(new Uint8Array([0]))
    .update(stored, 'utf8')
    .digest('hex')
}
