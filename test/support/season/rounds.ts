import type { BodyOf } from '../../../contracts/define.ts'
import type { ConveneRound } from '../../../contracts/round/convene-round.ts'
import { type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import * as ids from './ids.ts'

type Roll = BodyOf<typeof ConveneRound>['roll']

export type Meeting = {
  readonly name: string
  readonly id: string
  readonly ballot: string
  readonly organisationId: string
  readonly organ: string
  readonly candidacies: readonly string[]
  readonly roll: Roll
  readonly absent: readonly string[]
  /** With the right to vote and present. */
  readonly voters: number
  readonly tellers: readonly string[]
  readonly on: string
}

const official = (ids: readonly string[]): Roll => ids.map((personId) => ({ personId, standing: 'official' }))
const officers = (ids: readonly string[]): Roll => ids.map((personId) => ({ personId, standing: 'committee-member' }))

const [a1, a2, a3, a4, a5, a6, a7, a8] = ids.membersA

export const meetingA: Meeting = {
  name: 'A',
  id: ids.roundA,
  ballot: ids.ballotA,
  organisationId: ids.branchA,
  organ: 'branch-meeting',
  candidacies: [ids.candidacyA],
  roll: [...official([a1, a2!, a3!, a4!, a5!, a6!, a7!]), { personId: a8!, standing: 'probationary' }],
  absent: [a7!],
  voters: 6,
  tellers: [a2!, a3!, a4!],
  on: '2024-12-15',
}

export const meetingB: Meeting = {
  name: 'B',
  id: ids.roundB,
  ballot: ids.ballotB,
  organisationId: ids.branchB,
  organ: 'branch-meeting',
  candidacies: [ids.candidacyB],
  roll: official(ids.membersB),
  absent: [],
  voters: 3,
  tellers: [ids.membersB[1]!],
  on: '2024-12-15',
}

export const committeeMeeting: Meeting = {
  name: 'committee',
  id: ids.committeeRound,
  ballot: ids.committeeBallot,
  organisationId: ids.committee,
  organ: 'executive-committee',
  candidacies: [ids.candidacyA, ids.candidacyB],
  roll: officers(ids.committeeMembers),
  absent: [],
  voters: 5,
  tellers: [ids.committeeMembers[2]!],
  on: '2024-12-20',
}

export const authorityMeeting: Meeting = {
  name: 'authority',
  id: ids.authorityRound,
  ballot: ids.authorityBallot,
  organisationId: ids.authority,
  organ: 'standing-committee',
  candidacies: [ids.candidacyA, ids.candidacyB],
  roll: officers(ids.authorityMembers),
  absent: [],
  voters: 3,
  tellers: [ids.authorityMembers[1]!],
  on: '2025-01-10',
}

export function conveneOf({ roll, ...meeting }: Meeting): BodyOf<typeof ConveneRound> {
  return {
    organisationId: meeting.organisationId,
    organ: meeting.organ,
    seasonId: ids.seasonId,
    candidacies: [...meeting.candidacies],
    kind: 'hội nghị xét cuối năm',
    openedAt: '14:00',
    place: 'Phòng họp số 1',
    chairId: roll[0]!.personId,
    minuteTakerId: roll[1]!.personId,
    roll,
  }
}

export function attendanceOf({ roll, absent }: Meeting) {
  const reason = sealed(`round-${ids.roundA}`)
  return {
    present: roll.map(({ personId }) => personId).filter((id) => !absent.includes(id)),
    absent: absent.map((personId) => ({ personId, reason })),
  }
}

export function ballotOf({ id, tellers, voters }: Meeting) {
  return { roundId: id, method: 'paper' as const, tellers: [...tellers], tellersChosen: { yes: voters, of: voters } }
}

/** Everybody votes, all say yes. */
export function countOf({ candidacies, voters }: Meeting) {
  const results = candidacies.map((candidacyId) => ({ candidacyId, yes: voters, no: 0, blank: 0 }))
  return { issued: voters, returned: voters, valid: voters, invalid: 0, results, closedAt: '15:00' }
}

export const convened = (m: Meeting) => step('ConveneRound', { as: roundName(m), body: conveneOf(m), occurredOn: m.on })
export const attended = (m: Meeting) =>
  step('RecordAttendance', { as: `attendance ${m.name}`, id: m.id, body: attendanceOf(m), occurredOn: m.on })
export const voting = (m: Meeting) =>
  step('OpenBallot', { as: `ballot ${m.name}`, body: ballotOf(m), occurredOn: m.on })
export const counted = (m: Meeting) =>
  step('RecordCount', { as: `count ${m.name}`, id: m.ballot, body: countOf(m), occurredOn: m.on })
export const confirmed = (m: Meeting) =>
  [...m.tellers.slice(0, 2), m.roll[0]!.personId].map((personId) =>
    step('ConfirmCount', { as: `${m.name} by ${personId}`, id: m.ballot, body: { personId }, occurredOn: m.on }),
  )
export const voted = (m: Meeting) =>
  step('CloseBallot', { as: `result ${m.name}`, id: m.ballot, body: {}, occurredOn: m.on })

/** From the call to the counted result. */
export const wholeVote = (m: Meeting): readonly Step[] => [
  convened(m),
  attended(m),
  voting(m),
  counted(m),
  ...confirmed(m),
  voted(m),
]

function roundName({ name }: Meeting): string {
  return name.length === 1 ? `round ${name}` : `${name} round`
}
