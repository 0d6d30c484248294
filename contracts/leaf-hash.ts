import { createHash } from 'node:crypto'
import { canonicalText, type Envelope } from './envelope.ts'

/** SHA-256 (hex) of 0x00 and the stored bytes: the event's leaf in the Merkle tree (RFC 6962, 2.1). */
export function leafHash(envelope: Envelope): string {
  return createHash('sha256').update('\0').update(canonicalText(envelope), 'utf8').digest('hex')
}
