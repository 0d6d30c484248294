import type { Position } from '../../contracts/envelope.ts'

/** Where the data keys are kept: the part in which the vaults differ. Keys are 32 bytes. */
export interface Keys {
  /** Key of the vault's own HMAC. */
  readonly hmacKey: Uint8Array
  /** The key of `subject`; `none` before the first sealing. */
  find(subject: string): Uint8Array | 'none' | 'erased'
  /** Keeps a new key, durable when it returns; where there is one already, gives that one. */
  make(subject: string): Uint8Array | 'erased'
  erase(subject: string, position: Position): void
  passed(position: Position | null): void
  erasedUpTo(): Position | null
  close(): void
}
