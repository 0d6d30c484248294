// What the committees do at the end of a year, with the papers of all of it.
import type { Committee } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import type { Candidate } from './branch-year.ts'
import { type Held, hold, type Meeting } from './meeting.ts'
import { issue } from './papers.ts'
import { sheet } from './sheets.ts'

/** A committee in whose meeting a year's candidates are judged. */
export type Judging = {
  readonly body: Committee
  readonly seasonId: string
  readonly kind: string
  readonly place: string
  /** Votes in favour, against and without an opinion, one row a candidate. */
  readonly votes: Meeting['votes']
  readonly absent?: Meeting['absent']
  /** The candidate whose secretary is commended. */
  readonly exemplary?: Candidate
  /** By the committee's own registers; absent where the service numbers. */
  readonly numbers: { readonly record?: number; readonly paper?: number }
}

export async function appraise(player: Player, { clerk, id, members }: Committee, candidates: readonly Candidate[]) {
  for (const { name, candidacyId, calendar } of candidates) {
    player.at(`${calendar.appraised}T02:00:00.000Z`)
    await player.give(`appraise ${name}`, clerk, `/v1/candidacies/${candidacyId}/appraisals`, {
      scores: sheet(calendar, name, 'appraised'),
      team: members.slice(1, 4),
      conclusion: 'propose',
    })
  }
  for (const { candidacyId } of candidates) {
    await issue(player, { key: clerk, candidacyId, issuer: id, type: 'appraisal' })
  }
}

/** The committee sends the papers of a branch back, to be completed until a day. */
export async function sendBack(player: Player, { id: issuer, clerk }: Committee, { name, candidacyId }: Candidate) {
  player.at('2024-12-13T02:00:00.000Z')
  await player.give(`return ${name}`, clerk, `/v1/candidacies/${candidacyId}/returns`, {
    reasons: [
      'Tiêu chí III.4 chưa có minh chứng kèm theo.',
      'Điểm tự chấm tiêu chí III.4 chưa phù hợp với kết quả thực hiện.',
    ],
    until: '2024-12-16',
  })
  await issue(player, { key: clerk, candidacyId, issuer, type: 'return-letter', number: 14 })
}

export type Proposed = { readonly candidate: Candidate; readonly certificate: boolean }
export type Refused = { readonly candidate: Candidate; readonly reason: string }

/** One ballot paper on all candidates, one tờ trình for those that passed. */
export async function committeeRound(
  player: Player,
  judging: Judging,
  proposed: readonly Proposed[],
  notProposed: readonly Refused[] = [],
) {
  const { clerk, id: issuer } = judging.body
  const { calendar, candidacyId } = proposed[0]!.candidate
  const candidates = [...proposed, ...notProposed].map(({ candidate }) => candidate)
  const held = await judge(player, 'committee', judging, calendar.committeeMeeting, 'executive-committee', candidates)
  const paper = { key: clerk, candidacyId, issuer }
  await issue(player, { ...paper, type: 'count-record', ...numbered(judging.numbers.record) })
  player.at(`${calendar.committeeProposal}T02:00:00.000Z`)
  await player.give('committee: propose', clerk, `/v1/rounds/${held.roundId}/proposals`, {
    ballotId: held.ballotId,
    items: proposed.map(({ candidate, certificate }) => ({ candidacyId: candidate.candidacyId, certificate })),
    ...(notProposed.length === 0
      ? {}
      : {
          notProposed: notProposed.map(({ candidate, reason }) => ({ candidacyId: candidate.candidacyId, reason })),
        }),
  })
  await issue(player, { ...paper, type: 'proposal', ...numbered(judging.numbers.paper) })
  await player.give('committee: close round', clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
}

export type Decided = { readonly recognised: readonly Proposed[]; readonly refused?: readonly Refused[] }

/** The authority's meeting and decision; gives the decision's document. */
export async function authorityRound(
  player: Player,
  judging: Judging,
  { recognised, refused = [] }: Decided,
): Promise<string> {
  const { clerk, id: issuer } = judging.body
  const { calendar, candidacyId } = recognised[0]!.candidate
  const candidates = [...recognised, ...refused].map(({ candidate }) => candidate)
  const held = await judge(player, 'authority', judging, calendar.authorityMeeting, 'standing-committee', candidates)
  player.at(`${calendar.authorityMeeting}T08:30:00.000Z`)
  await player.give('authority: decide', clerk, `/v1/rounds/${held.roundId}/decision`, {
    ballotId: held.ballotId,
    items: [
      ...recognised.map(({ candidate, certificate }) => ({
        ...{ candidacyId: candidate.candidacyId, outcome: 'recognised', certificate },
      })),
      ...refused.map(({ candidate, reason }) => ({
        ...{ candidacyId: candidate.candidacyId, outcome: 'not-recognised', certificate: false, reason },
      })),
    ],
  })
  const paper = { key: clerk, candidacyId, issuer } as const
  const decisionId = await issue(player, { ...paper, type: 'decision', ...numbered(judging.numbers.paper) })
  for (const { candidate, certificate } of recognised) {
    if (certificate) await issue(player, { ...paper, candidacyId: candidate.candidacyId, type: 'certificate' })
  }
  const [told] = refused
  if (told !== undefined)
    await issue(player, { ...paper, candidacyId: told.candidate.candidacyId, type: 'refusal-letter' })
  await player.give('authority: close round', clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
  return decisionId
}

/** Where the service numbers, there is none. */
const numbered = (number: number | undefined) => (number === undefined ? {} : { number })

async function judge(
  player: Player,
  who: 'committee' | 'authority',
  { body, seasonId, kind, place, votes, absent = [], exemplary }: Judging,
  day: string,
  organ: string,
  candidates: readonly Candidate[],
): Promise<Held> {
  const { id, clerk, members } = body
  const held = await hold(player, {
    ...{ name: `${who} meeting`, key: clerk, day, organisationId: id, organ, seasonId, kind, place, votes, absent },
    candidacies: candidates.map(({ candidacyId }) => candidacyId),
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    chair: members[0]!,
    minuteTaker: members[1]!,
    // Neither the chair nor the minute taker counts, and the last of the first five may be away.
    tellers: [...new Set([members[2]!, members[3] ?? members[2]!, members.at(-1)!])],
    voters: members,
  })
  if (exemplary !== undefined) {
    const { candidacyId, branch } = exemplary
    const commended = { candidacyId, personId: branch.official[0] }
    await player.give(`${who}: commend`, clerk, `/v1/rounds/${held.roundId}/secretary-commendations`, commended)
  }
  return held
}
