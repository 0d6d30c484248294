import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, Id } from '../values.ts'

const body = closed({})

/** Closes the vote and pins quorum and outcome by the rule. The count record is drafted by itself. */
export const CloseBallot = command({
  name: 'CloseBallot',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/close',
    tag: 'Bỏ phiếu',
    summary: 'Kết thúc biểu quyết (CloseBallot)',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const BallotClosed = event(
  'BallotClosed',
  1,
  closed({
    quorumMet: Type.Boolean(),
    /** `base` is the count that the rule's named base had on the day. */
    results: Type.Array(
      closed({ candidacyId: Id, yes: Count, no: Count, blank: Count, base: Count, passed: Type.Boolean() }),
    ),
  }),
)
