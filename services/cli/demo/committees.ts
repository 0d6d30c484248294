// What the committees do in the demo's year.
import type { Candidate } from './branch-year.ts'
import type { Cast, Committee } from './cast.ts'
import { hold } from './meeting.ts'
import { issue } from './papers.ts'
import type { Player } from './player.ts'
import { type SheetName, sheet } from './sheets.ts'

export async function appraise(player: Player, { division }: Cast, candidates: readonly Candidate[]) {
  player.at('2024-12-17T02:00:00.000Z')
  for (const { name, candidacyId } of candidates) {
    await player.give(`appraise ${name}`, division.clerk, `/v1/candidacies/${candidacyId}/appraisals`, {
      scores: sheet(`${name}Appraised` as SheetName),
      team: division.members.slice(1, 4),
      conclusion: 'propose',
    })
  }
  for (const { candidacyId } of candidates) {
    await issue(player, { key: division.clerk, candidacyId, issuer: division.id, type: 'appraisal' })
  }
}

/** The committee sends the papers of a branch back, to be completed until a day. */
export async function sendBack(player: Player, { division }: Cast, { name, candidacyId }: Candidate) {
  player.at('2024-12-13T02:00:00.000Z')
  await player.give(`return ${name}`, division.clerk, `/v1/candidacies/${candidacyId}/returns`, {
    reasons: [
      'Tiêu chí III.4 chưa có minh chứng kèm theo.',
      'Điểm tự chấm tiêu chí III.4 chưa phù hợp với kết quả thực hiện.',
    ],
    until: '2024-12-16',
  })
}

/** One ballot paper on three branches, one tờ trình for the two that passed. */
export async function committeeRound(
  player: Player,
  { division, branches }: Cast,
  seasonId: string,
  [a, b, c]: readonly [Candidate, Candidate, Candidate],
) {
  const held = await hold(player, {
    ...committee(division, seasonId, [a, b, c]),
    name: 'committee meeting',
    day: '2024-12-18',
    organ: 'executive-committee',
    kind: 'hội nghị Ban Chấp hành',
    place: 'Phòng họp Cơ sở',
    absent: [{ personId: division.members[4]!, reason: 'ốm' }],
    votes: [
      { yes: 6, no: 0, blank: 0 },
      { yes: 5, no: 1, blank: 0 },
      { yes: 3, no: 3, blank: 0 },
    ],
  })
  const { clerk, id: issuer } = division
  await commend(player, 'committee', clerk, held.roundId, a, branches.branchA.official[0]!)
  const paper = { key: clerk, candidacyId: a.candidacyId, issuer }
  await issue(player, { ...paper, type: 'count-record', number: 2 })
  player.at('2024-12-20T02:00:00.000Z')
  await player.give('committee: propose', clerk, `/v1/rounds/${held.roundId}/proposals`, {
    ballotId: held.ballotId,
    items: [
      { candidacyId: a.candidacyId, certificate: true },
      { candidacyId: b.candidacyId, certificate: false },
    ],
    notProposed: [{ candidacyId: c.candidacyId, reason: 'chưa đủ tỷ lệ phiếu tán thành theo quy định' }],
  })
  await issue(player, { ...paper, type: 'proposal', number: 5 })
  await player.give('committee: close round', clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
}

export async function authorityRound(
  player: Player,
  { department, branches }: Cast,
  seasonId: string,
  [a, b]: readonly [Candidate, Candidate],
): Promise<string> {
  const held = await hold(player, {
    ...committee(department, seasonId, [a, b]),
    name: 'authority meeting',
    day: '2025-01-08',
    organ: 'standing-committee',
    kind: 'hội nghị Ban Thường vụ',
    place: 'Phòng họp Đảng ủy Sở',
    absent: [],
    votes: [
      { yes: 5, no: 0, blank: 0 },
      { yes: 5, no: 0, blank: 0 },
    ],
  })
  const { clerk, id: issuer } = department
  await commend(player, 'authority', clerk, held.roundId, a, branches.branchA.official[0]!)
  player.at('2025-01-08T08:30:00.000Z')
  await player.give('authority: decide', clerk, `/v1/rounds/${held.roundId}/decision`, {
    ballotId: held.ballotId,
    items: [
      { candidacyId: a.candidacyId, outcome: 'recognised', certificate: true },
      { candidacyId: b.candidacyId, outcome: 'recognised', certificate: false },
    ],
  })
  const paper = { key: clerk, candidacyId: a.candidacyId, issuer } as const
  const decisionId = await issue(player, { ...paper, type: 'decision', number: 21 })
  await issue(player, { ...paper, type: 'certificate' })
  await player.give('authority: close round', clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
  return decisionId
}

function commend(
  player: Player,
  who: string,
  key: string,
  roundId: string,
  { candidacyId }: Candidate,
  personId: string,
) {
  return player.give(`${who}: commend`, key, `/v1/rounds/${roundId}/secretary-commendations`, { candidacyId, personId })
}

function committee({ id, clerk, members }: Committee, seasonId: string, candidates: readonly Candidate[]) {
  return {
    key: clerk,
    organisationId: id,
    seasonId,
    candidacies: candidates.map(({ candidacyId }) => candidacyId),
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    chair: members[0]!,
    minuteTaker: members[1]!,
    // Neither the chair nor the minute taker counts, and the last of the first five may be away.
    tellers: [members[2]!, members[3]!, members.at(-1)!],
    voters: members,
  }
}
