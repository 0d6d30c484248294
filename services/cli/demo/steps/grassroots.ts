// A grassroots committee as the candidate, with its year from the registration to the decision.
import type { Committee } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import { grassrootsFramework, scored } from './framework.ts'
import { type Held, hold } from './meeting.ts'
import { issue } from './papers.ts'

export type GrassrootsCandidate = {
  readonly candidacyId: string
  readonly seasonId: string
  readonly own: Committee & { readonly executive: readonly string[] }
  readonly above: Committee
}

const days = {
  registered: '2026-02-10',
  scored: '2026-12-30',
  meeting: '2027-01-05',
  appraised: '2027-01-08',
  decided: '2027-01-12',
} as const

const maximum = scored(grassrootsFramework).map(({ id, maximum: points }) => ({ criterion: id, points }))
const less = (points: Readonly<Record<string, number>>) =>
  maximum.map((one) => ({ ...one, points: points[one.criterion] ?? one.points }))

export async function registerCommittee(
  player: Player,
  seasonId: string,
  own: GrassrootsCandidate['own'],
  above: Committee,
): Promise<GrassrootsCandidate> {
  player.at(`${days.registered}T02:00:00.000Z`)
  const { executive, clerk, id: organisationId } = own
  const { id: candidacyId } = await player.give('committee registers', clerk, '/v1/registrations', {
    ...{ seasonId, organisationId, aim: 'excellent', ratingAim: 'excellent' },
    meeting: { heldOn: '2026-02-06', yes: executive.length, of: executive.length },
    targets: grassrootsFramework.groups.map(({ id, maximum: points }) => ({
      ...{ group: id, points },
      target: 'Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao trong năm.',
    })),
    members: { official: 96, probationary: 4 },
    measures: 'Phân công đảng ủy viên phụ trách từng chi bộ.\nKiểm tra việc thực hiện mô hình của các chi bộ hằng quý.',
    contactId: above.members[1],
  })
  await player.give('committee: commitment', clerk, `/v1/candidacies/${candidacyId}/commitment`, {
    branchRepresentativeId: executive[0],
    committeeRepresentativeId: above.members[0],
    conference: 'Hội nghị triển khai mô hình “đảng bộ cơ sở bốn tốt” năm 2026',
  })
  await issue(player, { key: clerk, candidacyId, issuer: organisationId, type: 'registration' })
  await issue(player, { key: above.clerk, candidacyId, issuer: above.id, type: 'commitment' })
  return { candidacyId, seasonId, own, above }
}

/** The sheet, once its branches were judged; the committee's own meeting; report and proposal. */
export async function committeeProposes(player: Player, { candidacyId, seasonId, own }: GrassrootsCandidate) {
  const path = `/v1/candidacies/${candidacyId}`
  const paper = { key: own.clerk, candidacyId, issuer: own.id } as const
  player.at(`${days.scored}T02:00:00.000Z`)
  await player.give('committee: scores', own.clerk, `${path}/scores`, { scores: less({ 'III.1': 9 }) })
  player.at(`${days.meeting}T01:00:00.000Z`)
  const disqualifiers = ['L1', 'L2'].map((id) => ({ id, applies: false }))
  await player.give('committee: close sheet', own.clerk, `${path}/self-assessment/close`, { disqualifiers })
  const held = await meetingOf(player, own, own.executive, {
    ...{ name: 'committee of the candidate', day: days.meeting, organ: 'executive-committee', seasonId, candidacyId },
    ...{ kind: 'hội nghị Ban Chấp hành', place: 'Phòng họp Đảng ủy Phòng' },
  })
  await issue(player, { ...paper, type: 'self-assessment' })
  await issue(player, { ...paper, type: 'count-record' })
  await player.give('committee: report', own.clerk, `${path}/results-report`, {
    situation: 'Đảng bộ có các chi bộ trực thuộc làm nhiệm vụ đấu tranh, phòng ngừa và cai nghiện ma túy.',
    dissemination: { sessions: 4, attendances: 360 },
    monthlyReports: { sent: 4, due: 4 },
    groups: grassrootsFramework.groups.map(({ id }) => ({
      ...{ group: id, narrative: 'Đảng ủy lãnh đạo các chi bộ hoàn thành các nội dung đã đăng ký.' },
    })),
    strengths: 'Các chi bộ trực thuộc đăng ký và được công nhận “chi bộ bốn tốt”.',
    limits: 'Việc theo dõi, lưu minh chứng ở một số chi bộ chưa thường xuyên.',
    nextYear: 'Tiếp tục thực hiện mô hình, giữ vững kết quả.',
  })
  await issue(player, { ...paper, type: 'report' })
  await player.give('committee of the candidate: propose', own.clerk, `/v1/rounds/${held.roundId}/proposals`, {
    ballotId: held.ballotId,
    items: [{ candidacyId, certificate: true }],
  })
  await issue(player, { ...paper, type: 'proposal' })
  await endOf(player, own, held)
}

/** The committee above judges the sheet and decides. */
export async function committeeIsRecognised(player: Player, candidate: GrassrootsCandidate): Promise<void> {
  const { candidacyId, seasonId, above } = candidate
  const paper = { key: above.clerk, candidacyId, issuer: above.id } as const
  player.at(`${days.appraised}T02:00:00.000Z`)
  await player.give('appraise the committee', above.clerk, `/v1/candidacies/${candidacyId}/appraisals`, {
    ...{ scores: less({ 'III.1': 8.5 }), team: above.members.slice(1, 4), conclusion: 'propose' },
  })
  await issue(player, { ...paper, type: 'appraisal' })
  const held = await meetingOf(player, above, above.members, {
    ...{ name: 'above the committee', day: days.decided, organ: 'standing-committee', seasonId, candidacyId },
    ...{ kind: 'hội nghị Ban Thường vụ', place: 'Phòng họp Đảng ủy Công an tỉnh' },
  })
  await player.give('above the committee: decide', above.clerk, `/v1/rounds/${held.roundId}/decision`, {
    ballotId: held.ballotId,
    items: [{ candidacyId, outcome: 'recognised', certificate: true }],
  })
  await issue(player, { ...paper, type: 'decision' })
  await issue(player, { ...paper, type: 'certificate' })
  await endOf(player, above, held)
}

type About = Pick<Parameters<typeof hold>[1], 'name' | 'day' | 'organ' | 'seasonId' | 'kind' | 'place'> & {
  readonly candidacyId: string
}

function meetingOf(player: Player, { id, clerk }: Committee, members: readonly string[], about: About): Promise<Held> {
  const { candidacyId, ...meeting } = about
  return hold(player, {
    ...{ ...meeting, key: clerk, organisationId: id, candidacies: [candidacyId], absent: [], voters: members },
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    ...{ chair: members[0]!, minuteTaker: members[1]!, tellers: members.slice(2, 5) },
    votes: [{ yes: members.length, no: 0, blank: 0 }],
  })
}

function endOf(player: Player, { id, clerk }: Committee, { roundId }: Held) {
  return player.give(`close round of ${id}`, clerk, `/v1/rounds/${roundId}/close`, { closedAt: '15:10' })
}
