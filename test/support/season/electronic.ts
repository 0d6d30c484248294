// Branch A votes electronically instead: steps that lead there from its roll call.
import { type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { attended, ballotOf, committeeMeeting, convened, meetingA } from './rounds.ts'

export const electronicBody = { ...ballotOf(meetingA), method: 'electronic' as const, closesAt: '15:30' }
const on = meetingA.on

export const votingElectronically: readonly Step[] = [
  step('OpenBallot', { as: 'ballot A', body: electronicBody, occurredOn: on }),
]
export const slipsGiven = step('IssueCredentials', { as: 'slips A', id: ids.ballotA, body: {}, occurredOn: on })
export const aVote = {
  credential: 'A'.repeat(26),
  choices: [{ candidacyId: ids.candidacyA, choice: 'yes' as const }],
}
/** What the box tells the log of, so many times. */
export const votes = (count: number): Step[] =>
  Array.from({ length: count }, (_, n) =>
    step('CastVote', { as: `vote ${n}`, id: ids.ballotA, body: aVote, occurredOn: on }),
  )
/** Those of branch A who were there and may vote. */
export const voters = ids.membersA.slice(0, 6)

const rows = committeeMeeting.candidacies.map((candidacyId) => ({ candidacyId, choice: 'yes' as const }))
export const committeeVote = { ...aVote, choices: rows }
const { ballot: id, on: committeeDay } = committeeMeeting

/** The committee, which has two rows on its ballot: called, there, with slips, and everybody’s vote in the box. */
export const committeeElectronically: readonly Step[] = [
  convened(committeeMeeting),
  attended(committeeMeeting),
  step('OpenBallot', {
    as: 'ballot committee',
    body: { ...ballotOf(committeeMeeting), method: 'electronic', closesAt: '15:30', fewVotersAccepted: true },
    occurredOn: committeeDay,
  }),
  step('IssueCredentials', { as: 'slips committee', id, body: {}, occurredOn: committeeDay }),
  ...ids.committeeMembers.map((member) =>
    step('CastVote', { as: `vote of ${member}`, id, body: committeeVote, occurredOn: committeeDay }),
  ),
]
