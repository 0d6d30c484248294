import type { Sealed } from '../../contracts/values.ts'

/** Keys per person (`person-…`) and per stream of free text (`candidacy-…`); what is sealed without one is lost for good. */
export interface Vault {
  /** Encrypts `text` under the key of `subject`, made at need and durable before this returns. `field` is bound in. */
  seal(subject: string, field: string, text: string): Sealed
  /** The text, or null where the subject was erased. Throws Corrupt for anything else. */
  open(sealed: Sealed, field: string): string | null
  /** Destroys the key of `subject`; no key is ever made for it again. `position` of the event that asks for it. */
  erase(subject: string, position: string): void
  /** Position of the newest erasure that was carried out; null before the first. */
  erasedUpTo(): string | null
  /** HMAC-SHA-256 in hex under the vault's own key, for request hashes and low-entropy identifiers. */
  hmac(text: string): string
  close(): void
}
