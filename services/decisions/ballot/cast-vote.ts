import { CastVote, VoteCast } from '../../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { businessDate, timeOfDay } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { decision } from '../kernel/decision.ts'
import { notOpen } from './rule-of.ts'
import { type Ballot, ballot } from './state.ts'

type Body = BodyOf<typeof CastVote>

/**
 * What the log alone says of a vote: whether the ballot takes votes, and whether every row is filled. Who votes is for the
 * box to know. Only the box appends, so the command cannot be had back from its event: nothing of it is in there.
 */
export const castVote = decision({
  contract: CastVote,
  stream: ballot,
  version: 1,
  actsFor: () => null,
  decide: (given, state) =>
    notTakingVotes(state, given) ?? rowsMissing(given.body, state) ?? [VoteCast({ ordinal: state.votes + 1 })],
  commandOf: () => ({ credential: '', choices: [] }),
})

/** Why nobody can vote here now; null: the box takes votes. */
export function notTakingVotes(
  state: Ballot,
  given: { readonly occurredOn: LocalDate; readonly recordedAt: string },
): Refused | null {
  const refused = notOpen(state, given)
  if (refused !== null) return refused
  if (state.opened!.method !== 'electronic')
    return refuse('NOT_ELECTRONIC', 'Lần biểu quyết này không bỏ phiếu điện tử.')
  if (!state.credentialsIssued) return refuse('CREDENTIALS_MISSING', 'Chưa phát mã bỏ phiếu.')
  return isOver(state, given.recordedAt) ? refuse('BALLOT_NOT_OPEN', 'Đã hết giờ bỏ phiếu.') : null
}

/** Whether the time of an electronic vote is over at this UTC instant. */
export function isOver({ opened }: Ballot, instant: string): boolean {
  const { on, closesAt } = opened!
  const today = businessDate(instant)
  return today > on || (today === on && timeOfDay(instant) >= closesAt!)
}

function rowsMissing({ choices }: Body, { opened }: Ballot): Refused | null {
  const { candidacies } = opened!
  const named = choices.map(({ candidacyId }) => candidacyId)
  const whole = named.length === candidacies.length && candidacies.every((id) => named.includes(id))
  if (whole) return null
  return refuse('CHOICES_INCOMPLETE', 'Phiếu phải có đúng một lựa chọn cho mỗi dòng.', {
    pointer: '/choices',
    detail: `mỗi lượt đăng ký một lần: ${candidacies.join(', ')}`,
  })
}
