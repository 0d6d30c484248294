import { command } from '../define.ts'
import { closed, Id, Label } from '../values.ts'
import { signatureMade } from './signature-applied.ts'

/** What the caller says beside the file. */
export const SignedFileData = closed({ personId: Id })

/**
 * Takes the file back from a signing tool that fetched it and signed it on the spot, only if it is the very file with one
 * signature more, of this person.
 */
export const AttachSignedFile = command({
  name: 'AttachSignedFile',
  stream: 'document',
  target: 'exists',
  body: closed({ ...signatureMade, field: Label(60) }),
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/signed-file',
    tag: 'Văn bản',
    summary: 'Nộp tệp đã ký số bằng phần mềm ký (AttachSignedFile), nội dung là tệp PDF',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
