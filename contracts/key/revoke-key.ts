import { command, event } from '../define.ts'
import { closed } from '../values.ts'

const body = closed({})

/** Ends a key at once. */
export const RevokeKey = command({
  name: 'RevokeKey',
  stream: 'key',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/keys/{id}/revoke',
    tag: 'Khóa truy cập',
    summary: 'Thu hồi khóa truy cập (RevokeKey)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const KeyRevoked = event('KeyRevoked', 1, body)
