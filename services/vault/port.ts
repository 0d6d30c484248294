import type { Position } from '../../contracts/envelope.ts'
import type { Sealed } from '../../contracts/values.ts'

/** Keys per person (`person-…`) and per stream of free text (`candidacy-…`); what is sealed without one is lost for good. */
export interface Vault {
  /**
   * Encrypts `text` under the key of `subject`, made at need and durable before this returns. `field` is bound in.
   * Throws SubjectErased.
   */
  seal(subject: string, field: string, text: string): Sealed
  /** The text, or null where the subject was erased. Throws Corrupt for anything else. */
  open(sealed: Sealed, field: string): string | null
  /**
   * Destroys the key of `subject`; no key is ever made for it again. `position` of the event that asks for it. Called in
   * the order of positions (eraser.ts), because it says too that everything before `position` is done.
   */
  erase(subject: string, position: Position): void
  /** Says that every erasure up to `position` is carried out; null: start again from the first event. */
  passed(position: Position | null): void
  /** Every erasure up to this position is carried out; null before the first. */
  erasedUpTo(): Position | null
  /** HMAC-SHA-256 in hex under the vault's own key, for request hashes and low-entropy identifiers. */
  hmac(text: string): string
  close(): void
}

/** The person or stream was erased: nothing can be sealed for it any more. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased'
  readonly subject: string
  constructor(subject: string) {
    super(`${subject} was erased, nothing can be sealed for it`)
    this.subject = subject
  }
}
