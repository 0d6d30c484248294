import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Framework } from '../../../contracts/framework/framework.ts'

/** SHA-256 (hex) of the stored form's canonical JSON (RFC 8785): the order of keys does not matter, every value does. */
export function frameworkHash(framework: Framework): string {
  const text = canonicalize(framework)
  if (text === undefined) throw new Error(`framework ${framework.code} cannot be written as JSON`)
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
