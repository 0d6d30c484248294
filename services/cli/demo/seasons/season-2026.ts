// The season of 2026: the intermediate level ends in August and its candidacies go over to the committee above, which
// decides on them itself; that committee is then recognised in its turn. From 27/5 on papers have another layout.
import { endDivision, endOfDivision } from '../bodies/reorganisation.ts'
import type { Player } from '../player.ts'
import { type Submission, submit } from '../steps/branch-december.ts'
import { adoptPlan } from '../steps/branch-plan.ts'
import { type Candidate, register, reportYear, selfAssess } from '../steps/branch-year.ts'
import { calendar2026 as calendar } from '../steps/calendar.ts'
import { launch, review, type Season } from '../steps/committee-year.ts'
import { appraise, authorityRound } from '../steps/committees.ts'
import { handOver } from '../steps/files.ts'
import { framework2026, grassrootsFramework } from '../steps/framework.ts'
import { committeeIsRecognised, committeeProposes, registerCommittee } from '../steps/grassroots.ts'
import { inYear } from '../steps/in-year.ts'
import type { Played, Told } from './season-2024.ts'
import type { Played2025 } from './season-2025.ts'

/** Branches that registered. */
export type Registered2026 = 'branchA' | 'branchB' | 'branchC' | 'branchE'

export type Played2026 = {
  readonly seasonId: string
  readonly candidacies: Readonly<Record<Registered2026, string>>
  /** Of the grassroots committee. */
  readonly committee: string
}

export async function playSeason2026(
  anyYear: Player,
  admin: string,
  phase: Told,
  { cast, frameworkId }: Played,
  { later, branchB, branchE, candidacies: before }: Played2025,
): Promise<Played2026> {
  const player = inYear(anyYear, 2026)
  const stage = { player, admin }
  const { division } = cast
  const { narcotics, police } = later
  const branches = { ...cast.branches, branchB, branchE }

  phase('Mở đợt xét năm 2026; bốn chi bộ và Đảng bộ Phòng đăng ký (02/2026)')
  player.at('2026-01-26T02:00:00.000Z')
  const opening = { organisationId: division.id, frameworkId, year: 2026 }
  const { id: earlierId } = await player.give('season', division.clerk, '/v1/seasons', opening)
  const { id: ofCommittees } = await player.give('framework of committees', admin, '/v1/frameworks', {
    framework: grassrootsFramework,
  })
  const committeesSeason = (
    await player.give('season of committees', police.clerk, '/v1/seasons', {
      ...{ organisationId: police.id, frameworkId: ofCommittees, year: 2026 },
    })
  ).id
  const entered = { id: earlierId, committee: division, calendar }
  const candidates: Candidate[] = []
  const names = ['branchA', 'branchB', 'branchC', 'branchE'] as const
  await adoptPlan(player, 'branchA', branches.branchA, entered, 1)
  for (const name of names) {
    candidates.push(await register(player, name, branches[name], entered, { ownPlan: name === 'branchA' }))
  }
  const [a, b, c, e] = candidates as [Candidate, Candidate, Candidate, Candidate]
  const grassroots = await registerCommittee(player, committeesSeason, narcotics, police)
  player.at('2026-02-12T02:00:00.000Z')
  const earlier: Season = { id: earlierId, committee: division, year: 2026 }
  await launch(player, earlier, Object.values(branches).slice(0, 3), candidates, narcotics.id, {
    ...{ nth: 2, record: 3, proposal: 2 },
  })
  await reportYear(player, candidates, { to: 7 })

  phase('Không còn đảng bộ bộ phận (15/8/2026): các lượt đăng ký chuyển về Đảng ủy Phòng')
  await endDivision(stage, cast, later)
  player.at('2026-08-20T02:00:00.000Z')
  const { id: framework } = await player.give('framework of 2026', admin, '/v1/frameworks', {
    ...{ framework: framework2026, supersedes: frameworkId },
  })
  const { id: seasonId } = await player.give('season of the narcotics committee', narcotics.clerk, '/v1/seasons', {
    ...{ organisationId: narcotics.id, frameworkId: framework, year: 2026 },
  })
  for (const { name, candidacyId } of candidates) {
    const path = `/v1/candidacies/${candidacyId}/transfer`
    const { legalBasis } = endOfDivision
    await player.give(`transfer ${name}`, narcotics.clerk, path, { seasonId, legalBasis })
  }
  await player.give('close the division’s season', narcotics.clerk, `/v1/seasons/${earlierId}/close`, {
    unfinished: [],
  })
  await handOver(player, division, narcotics, [before.branchA, before.branchE], endOfDivision.legalBasis)
  await reportYear(player, candidates, { from: 8 })

  phase('Bốn chi bộ tự chấm điểm, họp, báo cáo, đề nghị (12/2026)')
  await selfAssess(player, candidates)
  const guest = { personId: narcotics.members[0]!, title: 'Bí thư Đảng ủy' }
  const submission = ({ name, branch }: Candidate): Omit<Submission, 'candidate'> => ({
    ...{ name, days: calendar, guest, certificate: name === 'branchA' },
    votes: { yes: branch.official.length, no: 0, blank: 0 },
    // Only branch A keeps registers of its own, which go on within the term.
    ...(name === 'branchA' ? { numbers: { record: 2, report: 2, proposal: 2 } } : {}),
  })
  const submissions: readonly Submission[] = candidates.map((one) => ({ ...submission(one), candidate: one }))
  await submit(player, seasonId, submissions)

  phase('Đảng ủy Phòng thẩm định, công nhận bốn chi bộ (28/12/2026)')
  await appraise(player, { ...narcotics, members: narcotics.executive }, candidates)
  await authorityRound(
    player,
    {
      ...{ body: narcotics, seasonId, kind: 'hội nghị Ban Thường vụ', place: 'Phòng họp Đảng ủy Phòng', exemplary: a },
      votes: candidates.map(() => ({ yes: 3, no: 0, blank: 0 })),
      numbers: {},
    },
    { recognised: candidates.map((candidate) => ({ candidate, certificate: candidate === a })) },
  )

  phase('Đảng bộ Phòng tự chấm điểm, đề nghị; Đảng ủy Công an tỉnh công nhận (12/01/2027); tổng kết giai đoạn')
  await committeeProposes(player, grassroots)
  await committeeIsRecognised(player, grassroots)
  player.at(`${calendar.closed}T02:00:00.000Z`)
  await player.give('close season', narcotics.clerk, `/v1/seasons/${seasonId}/close`, { unfinished: [] })
  await player.give('close season of committees', police.clerk, `/v1/seasons/${committeesSeason}/close`, {
    unfinished: [],
  })
  await review(player, { id: seasonId, committee: narcotics, year: 2026 }, { from: 2024 })
  return {
    seasonId,
    candidacies: {
      ...{ branchA: a.candidacyId, branchB: b.candidacyId, branchC: c.candidacyId, branchE: e.candidacyId },
    },
    committee: grassroots.candidacyId,
  }
}
