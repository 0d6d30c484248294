import Type from 'typebox'
import { command, event } from '../define.ts'
import { RoleSchema } from '../roles.ts'
import { closed, DateOnly, Id, Label, Sha256 } from '../values.ts'

/** What the caller sends. */
export const KeyRequest = closed({
  /** What holds the key: “Phần mềm văn phòng của Đảng ủy Sở Y”. Not a person's name. */
  holder: Label(120),
  /** The person who acts with the key, where it is one person's. */
  personId: Type.Optional(Id),
  role: RoleSchema,
  /** Absent only for an administrator of the whole service. */
  organisationId: Type.Optional(Id),
  /** Last day on which the key is accepted. */
  expiresOn: Type.Optional(DateOnly),
})

/** The API adds the hash of the secret that it makes: random values come in with the command. */
const body = closed({ ...KeyRequest.properties, secretSha256: Sha256 })

/** Issues an API key; the answer shows `id.secret` once, the log keeps the SHA-256 of the 256-bit secret. */
export const IssueKey = command({
  name: 'IssueKey',
  stream: 'key',
  target: 'opens',
  body,
  route: {
    method: 'POST',
    path: '/v1/keys',
    tag: 'Khóa truy cập',
    summary: 'Cấp khóa truy cập (IssueKey)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const KeyIssued = event('KeyIssued', 1, body)
