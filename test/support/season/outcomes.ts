import { type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { authorityMeeting, committeeMeeting, type Meeting, meetingA, meetingB } from './rounds.ts'

const certificates: Readonly<Record<string, boolean>> = { [ids.candidacyA]: true, [ids.candidacyB]: false }

const items = (candidacies: readonly string[]) =>
  candidacies.map((candidacyId) => ({ candidacyId, certificate: certificates[candidacyId]! }))

export const proposalOf = (m: Meeting) => ({ ballotId: m.ballot, items: items(m.candidacies) })

export const decisionOf = (m: Meeting) => ({
  ballotId: m.ballot,
  items: items(m.candidacies).map((item) => ({ ...item, outcome: 'recognised' as const })),
})

const proposed = (m: Meeting) =>
  step('ProposeRecognition', { as: `proposal ${m.name}`, id: m.id, body: proposalOf(m), occurredOn: m.on })

export const closed = (m: Meeting) =>
  step('CloseRound', { as: `end ${m.name}`, id: m.id, body: { closedAt: '16:00' }, occurredOn: m.on })

/** What the policy that carries rounds over gives. */
export function noted(m: Meeting, level: 'branch' | 'committee' | 'authority'): Step[] {
  const outcome = level === 'authority' ? 'recognised' : 'proposed'
  return m.candidacies.map((id) =>
    step('NoteOutcome', {
      as: `${m.name} to ${id}`,
      id,
      body: { roundId: m.id, level, outcome, certificate: certificates[id]!, ballotId: m.ballot },
      occurredOn: m.on,
    }),
  )
}

export const branchProposed = [meetingA, meetingB].map(proposed)
export const branchNoted = [...noted(meetingA, 'branch'), ...noted(meetingB, 'branch'), closed(meetingA)]
export const committeeProposed = [proposed(committeeMeeting)]
export const committeeNoted = noted(committeeMeeting, 'committee')
export const decided = [
  step('DecideRecognition', {
    id: authorityMeeting.id,
    body: decisionOf(authorityMeeting),
    occurredOn: authorityMeeting.on,
  }),
]
export const decisionNoted = noted(authorityMeeting, 'authority')
