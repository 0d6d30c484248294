import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, Id, Positive, Sha256 } from '../values.ts'

const body = closed({
  /** The day on which it was signed; must be the printed day (HD 05 I.4.1.2: the date is the day of signing). */
  signedOn: DateOnly,
  /** Everybody who signed; must be the signers that the paper prints. */
  signedBy: Type.Array(Id, { minItems: 1, maxItems: 30, uniqueItems: true }),
  /** SHA-256 of the attached scan, where the signed paper was scanned; then the scan is the issued file. */
  scan: Type.Optional(Sha256),
})

/** Issues the paper: its file is frozen. Without a scan the rendered file is the issued one. */
export const IssueDocument = command({
  name: 'IssueDocument',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/issue',
    tag: 'Văn bản',
    summary: 'Ban hành văn bản đã ký (IssueDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const DocumentIssued = event(
  'DocumentIssued',
  1,
  closed({ ...body.properties, sha256: Sha256, pages: Positive }),
)
