// Counts of a vote of which only the outcome is published: docs/ballot.md says who reads them.
import type { Caller } from './plugins/authentication.ts'

/** An auditor, and of the body that voted its tellers and its secretary. Whether they see the vote at all is asked apart. */
export function readsSealedCounts({ role, organisation }: Caller, bodyId: string): boolean {
  return role === 'auditor' || (organisation === bodyId && (role === 'teller' || role === 'secretary'))
}
