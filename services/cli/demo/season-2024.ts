// A short form of the plan's season of 2024: two branches, from the opening to the authority's decision.
import { readFileSync } from 'node:fs'
import { type Branch, type Cast, setUp } from './cast.ts'
import { hold } from './meeting.ts'
import { issue } from './papers.ts'
import type { Player } from './player.ts'
import { reportBody } from './report-texts.ts'
import { sheet } from './sheets.ts'

const frameworkFile = new URL('../../../contracts/framework/data/chi-bo-bon-tot-2024.json', import.meta.url)
const framework = JSON.parse(readFileSync(frameworkFile, 'utf8'))

export type Played = {
  readonly cast: Cast
  readonly seasonId: string
  readonly candidacies: Readonly<Record<'branchA' | 'branchB', string>>
  readonly decisionId: string
}

/** `phase` is told as each part begins. */
export async function playSeason2024(player: Player, admin: string, phase: (name: string) => void): Promise<Played> {
  phase('Tổ chức đảng, đảng viên, khóa truy cập')
  player.at('2024-04-26T01:00:00.000Z')
  const cast = await setUp(player, admin)
  const { division, department, branches } = cast

  phase('Khung tiêu chí, mở đợt xét')
  const frameworkId = (await player.give('framework', admin, '/v1/frameworks', { framework })).id
  const opening = { organisationId: division.id, frameworkId, year: 2024 }
  const seasonId = (await player.give('season', division.clerk, '/v1/seasons', opening)).id

  phase('Đăng ký và cam kết (06/5/2024)')
  player.at('2024-05-06T02:00:00.000Z')
  const candidacies = {
    branchA: await register(player, 'branchA', branches.branchA, seasonId, division.members[0]!),
    branchB: await register(player, 'branchB', branches.branchB, seasonId, division.members[0]!),
  }

  for (const name of ['branchA', 'branchB'] as const) {
    const branch = branches[name]
    phase(
      `${name === 'branchA' ? 'Chi bộ Phòng A' : 'Chi bộ Phòng B'}: tự chấm điểm, hội nghị, báo cáo, đề nghị (12/2024)`,
    )
    await selfAssess(player, name, branch, candidacies[name])
    const held = await branchMeeting(player, name, branch, seasonId, candidacies[name], division.members[0]!)
    await issue(player, branch.clerk, candidacies[name], branch.id, 'self-assessment')
    await issue(player, branch.clerk, candidacies[name], branch.id, 'count-record')
    player.at('2024-12-11T02:00:00.000Z')
    await player.give(
      `${name}: report`,
      branch.clerk,
      `/v1/candidacies/${candidacies[name]}/results-report`,
      reportBody,
    )
    await issue(player, branch.clerk, candidacies[name], branch.id, 'report')
    player.at('2024-12-12T02:00:00.000Z')
    await player.give(`${name}: propose`, branch.clerk, `/v1/rounds/${held.roundId}/proposals`, {
      ballotId: held.ballotId,
      items: [{ candidacyId: candidacies[name], certificate: name === 'branchA' }],
    })
    await issue(player, branch.clerk, candidacies[name], branch.id, 'proposal')
    await player.give(`${name}: close round`, branch.clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
  }

  phase('Đảng ủy bộ phận: thẩm định, hội nghị, tờ trình (12/2024)')
  await appraise(player, cast, candidacies)
  const committee = await committeeMeeting(player, cast, seasonId, candidacies)
  await issue(player, division.clerk, candidacies.branchA, division.id, 'count-record')
  player.at('2024-12-20T02:00:00.000Z')
  await player.give('committee: propose', division.clerk, `/v1/rounds/${committee.roundId}/proposals`, {
    ballotId: committee.ballotId,
    items: [{ candidacyId: candidacies.branchA, certificate: true }],
    notProposed: [{ candidacyId: candidacies.branchB, reason: 'Điểm thẩm định 87,5 điểm, dưới mức 90 điểm.' }],
  })
  await issue(player, division.clerk, candidacies.branchA, division.id, 'proposal')
  await player.give('committee: close round', division.clerk, `/v1/rounds/${committee.roundId}/close`, {
    closedAt: '15:10',
  })

  phase('Ban Thường vụ Đảng ủy Sở: xét, quyết định (08/01/2025)')
  const authority = await authorityMeeting(player, cast, seasonId, candidacies.branchA)
  player.at('2025-01-08T08:30:00.000Z')
  await player.give('authority: decide', department.clerk, `/v1/rounds/${authority.roundId}/decision`, {
    ballotId: authority.ballotId,
    items: [{ candidacyId: candidacies.branchA, outcome: 'recognised', certificate: true }],
  })
  const decisionId = await issue(player, department.clerk, candidacies.branchA, department.id, 'decision')
  await player.give('authority: close round', department.clerk, `/v1/rounds/${authority.roundId}/close`, {
    closedAt: '15:10',
  })
  return { cast, seasonId, candidacies, decisionId }
}

async function register(player: Player, name: string, branch: Branch, seasonId: string, committeeSecretary: string) {
  const { id } = await player.give(`${name}: register`, branch.clerk, '/v1/registrations', {
    seasonId,
    organisationId: branch.id,
    plan: { type: 'Kế hoạch', number: '02-KH/CB', date: '2024-05-04', issuer: 'Chi bộ' },
    meeting: { heldOn: '2024-05-03', yes: branch.official.length, of: branch.official.length },
    targets: framework.groups.map((group: { id: string; maximum: number }) => ({
      group: group.id,
      target: 'Đạt điểm tối đa của nhóm',
      points: group.maximum,
    })),
    aim: 'excellent',
  })
  await player.give(`${name}: commitment`, branch.clerk, `/v1/candidacies/${id}/commitment`, {
    branchRepresentativeId: branch.official[0],
    committeeRepresentativeId: committeeSecretary,
    conference: 'Hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024',
  })
  return id
}

async function selfAssess(player: Player, name: 'branchA' | 'branchB', branch: Branch, candidacyId: string) {
  const scores = sheet(framework, name)
  const half = Math.ceil(scores.length / 2)
  player.at('2024-12-02T02:00:00.000Z')
  const path = `/v1/candidacies/${candidacyId}/scores`
  await player.give(`${name}: scores I–II`, branch.clerk, path, { scores: scores.slice(0, half) })
  player.at('2024-12-08T02:00:00.000Z')
  await player.give(`${name}: scores III–IV`, branch.clerk, path, { scores: scores.slice(half) })
  player.at('2024-12-10T07:00:00.000Z')
  await player.give(`${name}: close sheet`, branch.clerk, `/v1/candidacies/${candidacyId}/self-assessment/close`, {
    disqualifiers: ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false })),
  })
}

function branchMeeting(
  player: Player,
  name: 'branchA' | 'branchB',
  branch: Branch,
  seasonId: string,
  candidacyId: string,
  guest: string,
) {
  const { official, probationary } = branch
  const absent = name === 'branchA' ? [{ personId: official.at(-1)!, reason: 'đi công tác' }] : []
  return hold(player, {
    name: `${name} meeting`,
    key: branch.clerk,
    day: '2024-12-10',
    organisationId: branch.id,
    organ: 'branch-meeting',
    seasonId,
    candidacies: [candidacyId],
    kind: 'Sinh hoạt chi bộ thường kỳ tháng 12',
    place: 'Phòng họp Cơ sở',
    roll: [
      ...official.map((personId) => ({ personId, standing: 'official' })),
      ...probationary.map((personId) => ({ personId, standing: 'probationary' })),
    ],
    chair: official[0]!,
    minuteTaker: official[1]!,
    tellers: official.slice(2, 5),
    absent,
    guests: [{ personId: guest, title: 'Bí thư Đảng ủy bộ phận' }],
    votes: [name === 'branchA' ? { yes: 10, no: 0, blank: 1 } : { yes: 7, no: 0, blank: 0 }],
    voters: official,
  })
}

async function appraise(player: Player, { division }: Cast, candidacies: Played['candidacies']) {
  player.at('2024-12-16T02:00:00.000Z')
  const team = division.members.slice(1, 4)
  await player.give('appraise branchA', division.clerk, `/v1/candidacies/${candidacies.branchA}/appraisals`, {
    scores: sheet(framework, 'branchAAppraised'),
    team,
    conclusion: 'propose',
  })
  await player.give('appraise branchB', division.clerk, `/v1/candidacies/${candidacies.branchB}/appraisals`, {
    scores: sheet(framework, 'branchBAppraised').map((line) =>
      line.criterion === 'I.3' ? { ...line, reason: 'Có nhiệm vụ hoàn thành chậm dưới 20%.' } : line,
    ),
    team,
    conclusion: 'do-not-propose',
  })
}

function committeeMeeting(
  player: Player,
  { division }: Cast,
  seasonId: string,
  { branchA, branchB }: Played['candidacies'],
) {
  return hold(player, {
    ...committee(division, seasonId, [branchA, branchB]),
    name: 'committee meeting',
    day: '2024-12-18',
    organ: 'executive-committee',
    kind: 'Hội nghị Ban Chấp hành',
    place: 'Phòng họp Cơ sở',
    absent: [{ personId: division.members[4]!, reason: 'ốm' }],
    votes: [
      { yes: 6, no: 0, blank: 0 },
      { yes: 2, no: 4, blank: 0 },
    ],
  })
}

function authorityMeeting(player: Player, { department }: Cast, seasonId: string, candidacyId: string) {
  return hold(player, {
    ...committee(department, seasonId, [candidacyId]),
    name: 'authority meeting',
    day: '2025-01-08',
    organ: 'standing-committee',
    kind: 'Hội nghị Ban Thường vụ',
    place: 'Phòng họp Đảng ủy Sở',
    absent: [],
    votes: [{ yes: 5, no: 0, blank: 0 }],
  })
}

function committee({ id, clerk, members }: Cast['division'], seasonId: string, candidacies: readonly string[]) {
  return {
    key: clerk,
    organisationId: id,
    seasonId,
    candidacies,
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    chair: members[0]!,
    minuteTaker: members[1]!,
    // Neither the chair nor the minute taker counts, and the last of the first five may be away.
    tellers: [members[2]!, members[3]!, members.at(-1)!],
    voters: members,
  }
}
