import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { closed, Id, Label } from '../values.ts'

const body = closed({
  branchRepresentativeId: Id,
  committeeRepresentativeId: Id,
  /** The conference at which it was signed. */
  conference: Type.Optional(Label(300)),
})

/** Records that branch and committee signed the commitment, on the command's business date. */
export const SignCommitment = command({
  name: 'SignCommitment',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/commitment',
    tag: 'Đăng ký',
    summary: 'Ghi nhận bản cam kết đã ký (SignCommitment)',
    roles: ['secretary', 'clerk', 'committee'],
    within: 'subtree',
  },
})
export const CommitmentSigned = event('CommitmentSigned', 1, body)
