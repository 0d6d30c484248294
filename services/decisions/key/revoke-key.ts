import { KeyRevoked, RevokeKey } from '../../../contracts/key/revoke-key.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision } from '../kernel/decision.ts'
import { key } from './state.ts'

export const revokeKey = decision({
  contract: RevokeKey,
  stream: key,
  version: 1,
  actsFor: (_, state) => state.issued?.organisationId ?? null,
  decide(_, state) {
    if (state.revoked) return refuse('KEY_REVOKED', 'Khóa này đã thu hồi từ trước.')
    return [KeyRevoked({})]
  },
  commandOf: () => ({}),
})
