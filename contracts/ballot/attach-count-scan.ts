import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, Positive, Sha256 } from '../values.ts'

/** What the caller says of the file. */
export const CountScanData = closed({
  /** The tellers and the chair whose signatures are on it. */
  signedBy: Type.Array(Id, { minItems: 1, maxItems: 30, uniqueItems: true }),
})

/** The rest is filled by the API from the uploaded PDF, which the file store keeps first. */
const body = closed({ ...CountScanData.properties, sha256: Sha256, pages: Positive, bytes: Positive })

/**
 * The scan of the count as the tellers signed it with pen: in the place of confirmations one by one. A later scan replaces
 * an earlier one, and a new count asks for a new scan.
 */
export const AttachCountScan = command({
  name: 'AttachCountScan',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'PUT',
    path: '/v1/ballots/{id}/count-scan',
    tag: 'Bỏ phiếu',
    summary: 'Nộp bản quét kết quả kiểm phiếu đã ký (AttachCountScan), nội dung là tệp PDF',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const CountScanned = event('CountScanned', 1, body)
