import { command } from '../define.ts'
import { closed, Id, Label } from '../values.ts'
import { signatureMade } from './signature-applied.ts'

/** What the caller sends. */
export const SigningRequest = closed({ personId: Id })

/**
 * Signs with a certificate that this installation's own test authority makes for the person: for trying out, marked as such on
 * the page.
 */
export const SignDocument = command({
  name: 'SignDocument',
  stream: 'document',
  target: 'exists',
  body: closed({ ...signatureMade, field: Label(60) }),
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/test-signatures',
    tag: 'Văn bản',
    summary: 'Ký số thử nghiệm bằng chứng thư do dịch vụ tự cấp (SignDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
