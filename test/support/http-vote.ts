// One meeting with a ballot, step by step, through the HTTP interface.
import type { Course, Playing } from './http-season.ts'
import { idOf } from './http-world.ts'

export const meetingSteps = ['convened', 'attended', 'voting', 'counted', 'confirmed', 'voted'] as const
export type MeetingStep = (typeof meetingSteps)[number]

export type Meeting = {
  readonly on: string
  /** The key of whoever records it. */
  readonly as: string
  readonly organisationId: string
  readonly organ: string
  readonly roll: readonly { readonly personId: string; readonly standing: string }[]
}

/** The meeting's convocation as it is sent. */
export const convocation = (s: Pick<Course, 'seasonId' | 'candidacyId'>, meeting: Meeting) => ({
  organisationId: meeting.organisationId,
  organ: meeting.organ,
  seasonId: s.seasonId,
  candidacies: [s.candidacyId],
  kind: 'sinh hoạt thường kỳ tháng 12',
  openedAt: '14:00',
  place: 'Phòng họp',
  chairId: meeting.roll[0]!.personId,
  minuteTakerId: meeting.roll[1]!.personId,
  roll: meeting.roll,
})

/** Everybody voted yes. */
export const countOf = (s: Pick<Course, 'candidacyId'>, voters: number) => ({
  issued: voters,
  returned: voters,
  valid: voters,
  invalid: 0,
  results: [{ candidacyId: s.candidacyId, yes: voters, no: 0, blank: 0 }],
  closedAt: '15:10',
})

export const ballotBody = ({ roll }: Meeting) => ({
  method: 'paper',
  tellers: [roll[2]!.personId],
  tellersChosen: { yes: roll.length, of: roll.length },
})

/** Takes one step of the meeting; the steps before it have been taken. Sets roundId and ballotId of the season. */
export async function holdVote(s: Playing, meeting: Meeting, step: MeetingStep): Promise<void> {
  const { as, roll } = meeting
  const present = roll.map(({ personId }) => personId)
  const post = (path: string, body: object) => s.make(path, body, { as })
  s.at(meeting.on)
  switch (step) {
    case 'convened':
      s.roundId = idOf(await post('/v1/rounds', convocation(s, meeting)))
      return
    case 'attended':
      return post(`/v1/rounds/${s.roundId}/attendance`, { present, absent: [] })
    case 'voting':
      s.ballotId = idOf(await post(`/v1/rounds/${s.roundId}/ballots`, ballotBody(meeting)))
      return
    case 'counted':
      return post(`/v1/ballots/${s.ballotId}/count`, countOf(s, roll.length))
    case 'confirmed':
      for (const personId of [present[2], present[0]]) {
        await post(`/v1/ballots/${s.ballotId}/confirmations`, { personId })
      }
      return
    case 'voted':
      return post(`/v1/ballots/${s.ballotId}/close`, {})
  }
}
