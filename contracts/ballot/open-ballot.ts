import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, Id, oneOf, Positive, TimeOfDay } from '../values.ts'

const body = closed({
  roundId: Id,
  /** paper = phiếu kín giấy, electronic = phiếu kín điện tử, show-of-hands = giơ tay. */
  method: oneOf('paper', 'show-of-hands', 'electronic'),
  /** Until when an electronic vote is open, on the day of the meeting; needed with it, and only with it. */
  closesAt: Type.Optional(TimeOfDay),
  /** Where so few vote that the result may tell how somebody voted: the chair was warned and opens it all the same. */
  fewVotersAccepted: Type.Optional(Type.Literal(true)),
  /** Head first. */
  tellers: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
  /** The show of hands that chose the tellers. */
  tellersChosen: closed({ yes: Count, of: Count }),
})

/** Opens the vote of a round on all its candidacies: one ballot paper, one row a candidacy. Its id follows from round and turn. */
export const OpenBallot = command({
  name: 'OpenBallot',
  stream: 'ballot',
  target: 'derived',
  body,
  route: {
    method: 'POST',
    path: '/v1/rounds/{roundId}/ballots',
    tag: 'Bỏ phiếu',
    summary: 'Mở biểu quyết (OpenBallot)',
    roles: ['secretary', 'clerk', 'committee', 'authority', 'teller'],
    within: 'own',
  },
})
export const BallotOpened = event(
  'BallotOpened',
  4,
  closed({
    ...body.properties,
    organisationId: Id,
    candidacies: Type.Array(Id),
    /** Which submission of each candidacy is voted on, in the same order. */
    submissions: Type.Optional(Type.Array(Positive)),
    /** Which of the framework's ballot rules holds. */
    rule: oneOf('branch', 'committee', 'authority'),
    frameworkId: Id,
    chairId: Id,
    /** Counts on the day: with the right to vote, and of them present. */
    entitled: Count,
    entitledPresent: Count,
    /** Of an electronic vote: who of those present has the right to vote. */
    voters: Type.Optional(Type.Array(Id, { maxItems: 500 })),
    turn: Type.Integer({ minimum: 1 }),
    /** So few vote that the framework has only the outcome published; the counts stay in the sealed minutes. */
    outcomeOnly: Type.Optional(Type.Literal(true)),
  }),
)
