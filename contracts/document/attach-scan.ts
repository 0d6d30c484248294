import { command, event } from '../define.ts'
import { closed, Positive, Sha256 } from '../values.ts'

/** Filled by the API from the uploaded PDF, which the file store keeps first. */
const body = closed({ sha256: Sha256, pages: Positive, bytes: Positive })

/** The scan of the paper as it was signed with pen. A later scan replaces an earlier one until issue. */
export const AttachScan = command({
  name: 'AttachScan',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/scan',
    tag: 'Văn bản',
    summary: 'Nộp bản quét văn bản đã ký (AttachScan), nội dung là tệp PDF',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const ScanAttached = event('ScanAttached', 1, body)
