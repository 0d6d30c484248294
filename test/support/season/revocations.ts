// The authority meets again, months after it recognised, to revoke what it recognised of branch A.
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { opened, type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import * as ids from './ids.ts'
import { authorityMeeting, conveneOf, type Meeting, wholeVote } from './rounds.ts'

const revokingRound = opened('revoking round')

export const revokingMeeting: Meeting = {
  ...authorityMeeting,
  ...{ name: 'revoking', id: revokingRound, ballot: ballotId(revokingRound, 1) },
  candidacies: [ids.candidacyA],
  on: '2025-06-10',
}

/** Called to revoke, voted, all say yes. */
export function revokingVote(meeting: Meeting): readonly Step[] {
  const [, ...others] = wholeVote(meeting)
  return [revokingConvened(meeting), ...others]
}

export function revokingConvened(meeting: Meeting): Step {
  const body = { ...conveneOf(meeting), purpose: 'revoke' as const }
  return step('ConveneRound', { as: `${meeting.name} round`, body, occurredOn: meeting.on })
}

export const revocationOf = ({ ballot, candidacies }: Meeting) => ({
  ballotId: ballot,
  items: candidacies.map((candidacyId) => ({ candidacyId, reason: sealed(`round-${revokingRound}`) })),
  bases: [{ type: 'Quyết định', number: '02-QĐ/UBKT', date: '2025-06-02', issuer: 'Ủy ban Kiểm tra Đảng ủy Sở' }],
})

export const revoked = (meeting: Meeting): Step =>
  step('RevokeRecognition', {
    as: `revocation ${meeting.name}`,
    id: meeting.id,
    body: revocationOf(meeting),
    occurredOn: meeting.on,
  })

/** What the policy that carries rounds over gives. */
export const revocationNoted = ({ id: roundId, ballot, organisationId, name, on }: Meeting): Step =>
  step('NoteRevocation', {
    as: `${name} to A`,
    id: ids.candidacyA,
    body: { roundId, ballotId: ballot, organisationId },
    occurredOn: on,
  })

/** From the call to what the candidacy knows of it. */
export const wholeRevocation: readonly Step[] = [
  ...revokingVote(revokingMeeting),
  revoked(revokingMeeting),
  revocationNoted(revokingMeeting),
]

export const recovered = step('RecordRecovery', {
  id: ids.candidacyA,
  body: { organisationId: ids.branchA, bonus: 3_510_000 },
  occurredOn: '2025-06-20',
})
