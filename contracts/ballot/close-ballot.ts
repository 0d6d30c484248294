import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, Id, TimeOfDay } from '../values.ts'

/** What the box of an electronic vote held when it was shut. */
export const BoxContents = closed({
  /** Who voted, sorted. */
  checkIns: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
  /** Per row, in the order of the ballot's candidacies. */
  rows: Type.Array(closed({ yes: Count, no: Count, blank: Count }), { minItems: 1, maxItems: 200 }),
})

/** What the caller sends. */
export const CloseRequest = closed({
  /** Time of the end as the record prints it; needed for an electronic vote, a count tells its own. */
  closedAt: Type.Optional(TimeOfDay),
})

/** `box` is filled by the API, from the ballot box. */
const body = closed({ ...CloseRequest.properties, box: Type.Optional(BoxContents) })

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
  2,
  closed({
    ...body.properties,
    quorumMet: Type.Boolean(),
    /** `base` is the count that the rule's named base had on the day. */
    results: Type.Array(
      closed({ candidacyId: Id, yes: Count, no: Count, blank: Count, base: Count, passed: Type.Boolean() }),
    ),
  }),
)
