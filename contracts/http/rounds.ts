import Type, { type Static } from 'typebox'
import { BallotClosed } from '../ballot/close-ballot.ts'
import { OpenBallot } from '../ballot/open-ballot.ts'
import { Code } from '../organisation/establish.ts'
import { SecretaryCommended } from '../round/commend-secretary.ts'
import { RoundConvened } from '../round/convene-round.ts'
import { Count, closed, DateOnly, Id, oneOf } from '../values.ts'
import { LateStep } from './late-step.ts'
import { listOf, listQuery } from './paging.ts'

const { level, act } = RoundConvened.wire.properties

/** convened = đã triệu tập, proposed = đã đề nghị, decided = đã quyết định, closed = đã kết thúc. */
export const RoundState = oneOf('convened', 'proposed', 'decided', 'closed')

const Outcome = closed({ candidacyId: Id, passed: Type.Boolean() })

export const BallotItem = closed({
  id: Id,
  turn: Type.Integer(),
  method: OpenBallot.body.properties.method,
  /** open = đang biểu quyết, void = phải biểu quyết lại, closed = đã kết thúc. */
  state: oneOf('open', 'void', 'closed'),
  entitled: Count,
  entitledPresent: Count,
  quorumMet: Type.Optional(Type.Boolean()),
  results: Type.Optional(BallotClosed.wire.properties.results),
  /** Where only the outcome is published: `outcomes` stand in the place of `results`. */
  outcomeOnly: Type.Optional(Type.Literal(true)),
  outcomes: Type.Optional(Type.Array(Outcome)),
})

export const RoundItem = closed({
  id: Id,
  seasonId: Id,
  organisationId: Id,
  organ: Code,
  level,
  act,
  purpose: oneOf('recognise', 'revoke'),
  heldOn: DateOnly,
  state: RoundState,
  candidacies: Type.Array(Id),
  /** Persons on the roll, and of them present. */
  summoned: Count,
  present: Type.Optional(Count),
  /** Branch secretaries whose commendation it asked for or decided, in order. */
  commended: Type.Array(SecretaryCommended.wire),
  /** Its steps accepted after their window, in order. */
  late: Type.Array(LateStep),
  ballots: Type.Array(BallotItem),
  revision: Type.Integer(),
  position: Type.String(),
})
export type RoundItem = Static<typeof RoundItem>
export type BallotItem = Static<typeof BallotItem>

export const RoundQuery = listQuery({
  season: Type.Optional(Id),
  candidacy: Type.Optional(Id),
  /** The body's organisation or any superior of it. */
  organisation: Type.Optional(Id),
  state: Type.Optional(RoundState),
})
export const RoundList = listOf(RoundItem)
