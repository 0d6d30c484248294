// What the API asks before it keeps a file that somebody sent as evidence.
import type { EvidenceType } from '../../contracts/candidacy/attach-evidence.ts'
import type { Refused } from '../../contracts/refusals.ts'

/** What the sender says of the file, where it says anything. `mediaType`: RFC 2046, without parameters. */
export type Claim = { readonly mediaType?: string; readonly fileName?: string }
/** `pages`: of a PDF; of an image 1. */
export type Evidence = { readonly mediaType: EvidenceType; readonly pages?: number }

/** What a file is by its content. Refuses EVIDENCE_TYPE_NOT_ALLOWED, EVIDENCE_MISLABELLED or EVIDENCE_DANGEROUS. */
export type CheckEvidence = (file: Uint8Array, claim: Claim) => Promise<Evidence | Refused>
