import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, oneOf, Positive } from '../values.ts'

/** On a slip: 26 characters of base32, 130 bits of chance; upper case and hyphens are read alike. */
export const Credential = Type.String({
  minLength: 26,
  maxLength: 40,
  pattern: '^[A-Za-z2-7-]+$',
  description: 'Mã bỏ phiếu ghi trên phiếu mã do tổ kiểm phiếu phát',
})

const body = closed({
  credential: Credential,
  /** yes = tán thành, no = không tán thành, blank = không có ý kiến; every row of the ballot paper once. */
  choices: Type.Array(closed({ candidacyId: Id, choice: oneOf('yes', 'no', 'blank') }), { minItems: 1, maxItems: 200 }),
})

/**
 * A vote goes into the ballot box, outside the log; the voter's slip is the only proof of right. What is appended says
 * that there is one ballot more, never whose or what (docs/ballot.md). A second vote on the same slip is answered alike
 * and changes nothing.
 */
export const CastVote = command({
  name: 'CastVote',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/votes',
    tag: 'Bỏ phiếu',
    summary: 'Bỏ phiếu kín điện tử (CastVote)',
    roles: [],
    within: 'anywhere',
    open: true,
  },
})
/** The n-th ballot came into the box. */
export const VoteCast = event('VoteCast', 1, closed({ ordinal: Positive }))
