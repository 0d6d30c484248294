import { CastVote, VoteCast } from '../../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
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
    notTakingVotes(given.body, given.occurredOn, state) ?? [VoteCast({ ordinal: state.votes + 1 })],
  commandOf: () => ({ credential: '', choices: [] }),
})

function notTakingVotes(body: Body, on: string, state: Ballot): Refused | null {
  const refused = notOpen(state, { occurredOn: on })
  if (refused !== null) return refused
  if (state.opened!.method !== 'electronic')
    return refuse('NOT_ELECTRONIC', 'Lần biểu quyết này không bỏ phiếu điện tử.')
  if (!state.credentialsIssued) return refuse('CREDENTIALS_MISSING', 'Chưa phát mã bỏ phiếu.')
  const { candidacies } = state.opened!
  const named = body.choices.map(({ candidacyId }) => candidacyId)
  const whole = named.length === candidacies.length && candidacies.every((id) => named.includes(id))
  if (whole) return null
  return refuse('CHOICES_INCOMPLETE', 'Phiếu phải có đúng một lựa chọn cho mỗi dòng.', {
    pointer: '/choices',
    detail: `mỗi lượt đăng ký một lần: ${candidacies.join(', ')}`,
  })
}
