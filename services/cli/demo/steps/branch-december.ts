// A branch's December: its meeting with sheet and vote, its report, its proposal, and the papers of all of them.

import type { Player } from '../player.ts'
import type { Candidate } from './branch-year.ts'
import type { Calendar } from './calendar.ts'
import { type Held, hold } from './meeting.ts'
import { type Issue, issue } from './papers.ts'
import { reportOf } from './report-texts.ts'

/** What a branch sends up: once, or once more after its papers were returned. */
export type Submission = {
  /** Distinguishes the steps of a second one. */
  readonly name: string
  readonly candidate: Candidate
  readonly days: Pick<Calendar, 'meeting' | 'report' | 'proposal'>
  /** From the committee above. */
  readonly guest: { readonly personId: string; readonly title: string }
  readonly votes: { readonly yes: number; readonly no: number; readonly blank: number }
  readonly absent?: string
  readonly electronic?: true
  readonly repeated?: true
  readonly certificate: boolean
  /** Whether the branch asks for its secretary to be commended. */
  readonly commended?: true
  /** The four papers are signed digitally. */
  readonly digital?: true
  /** By the branch's own register. */
  readonly numbers?: { readonly record: number; readonly report: number; readonly proposal: number }
  /** 2 where it is the second submission. */
  readonly nth?: number
}

/** The branches' December, step by step side by side. */
export async function submit(player: Player, seasonId: string, submissions: readonly Submission[]): Promise<void> {
  const held = new Map<Submission, Held>()
  for (const s of submissions) held.set(s, await meet(player, seasonId, s))
  for (const s of submissions) await report(player, s)
  for (const s of submissions) await propose(player, s, held.get(s)!)
}

/** The meeting adopts the sheet and votes. */
async function meet(player: Player, seasonId: string, s: Submission): Promise<Held> {
  const { branch, candidacyId } = s.candidate
  player.at(`${s.days.meeting}T07:00:00.000Z`)
  const path = `/v1/candidacies/${candidacyId}/self-assessment/close`
  const disqualifiers = ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false }))
  await player.give(`${s.name}: close sheet`, branch.clerk, path, { disqualifiers })
  const held = await hold(player, meetingOf(seasonId, s))
  if (s.commended) {
    const commended = { candidacyId, personId: branch.official[0] }
    await player.give(
      `${s.name}: commend`,
      branch.clerk,
      `/v1/rounds/${held.roundId}/secretary-commendations`,
      commended,
    )
  }
  await issue(player, { ...paperOf(s, 'self-assessment'), ...digitally(s) })
  const record = { ...paperOf(s, 'count-record', s.numbers?.record), ...digitally(s) }
  await issue(player, record)
  // The void vote has a record of its own.
  if (s.repeated) await issue(player, { ...record, nth: 2 })
  return held
}

async function report(player: Player, s: Submission): Promise<void> {
  const { branch, candidacyId } = s.candidate
  player.at(`${s.days.report}T02:00:00.000Z`)
  await player.give(`${s.name}: report`, branch.clerk, `/v1/candidacies/${candidacyId}/results-report`, {
    ...reportOf(s.candidate.calendar),
    dissemination: { sessions: 4, attendances: 4 * s.candidate.attendances },
  })
  await issue(player, { ...paperOf(s, 'report', s.numbers?.report), ...digitally(s) })
}

async function propose(player: Player, s: Submission, { roundId, ballotId }: Held): Promise<void> {
  const { branch, candidacyId } = s.candidate
  player.at(`${s.days.proposal}T02:00:00.000Z`)
  await player.give(`${s.name}: propose`, branch.clerk, `/v1/rounds/${roundId}/proposals`, {
    ballotId,
    items: [{ candidacyId, certificate: s.certificate }],
  })
  await issue(player, { ...paperOf(s, 'proposal', s.numbers?.proposal), ...digitally(s) })
  await player.give(`${s.name}: close round`, branch.clerk, `/v1/rounds/${roundId}/close`, { closedAt: '15:10' })
}

function paperOf({ candidate, nth = 1 }: Submission, type: Issue['type'], number?: number): Issue {
  const { branch, candidacyId } = candidate
  const paper = { key: branch.clerk, candidacyId, issuer: branch.id, type, nth }
  return number === undefined ? paper : { ...paper, number }
}

function meetingOf(seasonId: string, s: Submission) {
  const { branch, candidacyId } = s.candidate
  const { official, probationary } = branch
  return {
    name: `${s.name} meeting`,
    key: branch.clerk,
    day: s.days.meeting,
    organisationId: branch.id,
    organ: 'branch-meeting',
    seasonId,
    candidacies: [candidacyId],
    kind: 'sinh hoạt chi bộ thường kỳ tháng 12',
    place: 'Phòng họp Cơ sở',
    roll: [
      ...official.map((personId) => ({ personId, standing: 'official' })),
      ...probationary.map((personId) => ({ personId, standing: 'probationary' })),
    ],
    chair: official[0]!,
    minuteTaker: official[1]!,
    tellers: official.slice(2, 5),
    absent: s.absent === undefined ? [] : [{ personId: s.absent, reason: 'đi công tác' }],
    guests: [s.guest],
    votes: [s.votes],
    voters: official,
    ...(s.electronic ? { electronic: branch } : {}),
    ...(s.repeated ? { repeated: true as const } : {}),
  }
}

const digitally = ({ digital }: Submission) => (digital ? { digital } : {})
