// A short form of the plan's season of 2024: two branches, from the opening to the authority's decision.
import { branchMeeting, register, selfAssess } from './branch-year.ts'
import { type Cast, setUp } from './cast.ts'
import { appraise, authorityMeeting, committeeMeeting } from './committees.ts'
import { framework } from './framework.ts'
import { issue } from './papers.ts'
import type { Player } from './player.ts'
import { reportBody } from './report-texts.ts'

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
