// The season of 2025: opened before that of 2024 is closed; the chain above it is another from March on; two branches become
// one in July; one is not recognised; a branch of three is.
import type { Branch } from '../bodies/cast.ts'
import {
  congresses2025,
  divide2025,
  type Later,
  mergeBranches,
  mergerOfBranches,
  reorganise2025,
  secretaryLeaves,
} from '../bodies/reorganisation.ts'
import type { Player } from '../player.ts'
import { type Submission, submit } from '../steps/branch-december.ts'
import { type Candidate, register, reportYear, selfAssess } from '../steps/branch-year.ts'
import { calendar2025 as calendar } from '../steps/calendar.ts'
import { launch, rate, remind, reportUpward, review, type Season, supervise } from '../steps/committee-year.ts'
import { appraise, authorityRound, committeeRound } from '../steps/committees.ts'
import { fileAway } from '../steps/files.ts'
import { inYear } from '../steps/in-year.ts'
import { revoke } from '../steps/revocation.ts'
import { close2024, type Played, type Told } from './season-2024.ts'

/** Branches that registered. */
export type Registered2025 = 'branchA' | 'branchB' | 'branchD' | 'branchE'

export type Played2025 = {
  readonly seasonId: string
  readonly later: Later
  /** Branch B with the members of branch D, branch E with its deputy first. */
  readonly branchB: Branch
  readonly branchE: Branch
  readonly candidacies: Readonly<Record<Registered2025, string>>
}

export async function playSeason2025(anyYear: Player, admin: string, phase: Told, before: Played): Promise<Played2025> {
  const player = inYear(anyYear, 2025)
  const stage = { player, admin }
  const { cast } = before
  const { division, department, branches } = cast

  phase('Mở đợt xét năm 2025 khi đợt xét năm 2024 chưa kết thúc; kết thúc đợt xét năm 2024, tổng kết năm')
  player.at('2025-01-15T02:00:00.000Z')
  const opening = { organisationId: division.id, frameworkId: before.frameworkId, year: 2025 }
  const { id: seasonId } = await player.give('season', division.clerk, '/v1/seasons', opening)
  const season: Season = { id: seasonId, committee: division, year: 2025 }
  await finish2024(player, before)

  phase('Bốn chi bộ đăng ký năm 2025; Đảng bộ Khối kết thúc hoạt động (24/01/2025)')
  const later = await reorganise2025(stage, cast)
  player.at('2025-02-06T02:00:00.000Z')
  await remind(player, season, 'registration', { organisationIds: [branches.branchE.id] }, { number: 15 })
  const entered = { id: seasonId, committee: division, calendar }
  const enter = (name: Registered2025) => register(player, name, branches[name], entered)
  const [a, b, d, e] = [await enter('branchA'), await enter('branchB'), await enter('branchD'), await enter('branchE')]
  player.at('2025-02-12T02:00:00.000Z')
  const selected = [branches.branchA, branches.branchB, branches.branchD, branches.branchE]
  await launch(player, season, selected, [a, b, d, e], department.id, { nth: 1, record: 3, proposal: 6 })

  phase('Hủy bỏ kết quả công nhận năm 2024 của Chi bộ Phòng B (18/02/2025)')
  await revoke(player, department, { seasonId: before.seasonId, candidacyId: before.candidacies.branchB })

  phase('Sở sáp nhập, Đảng bộ bộ phận chuyển về Công an tỉnh (01/3/2025); đại hội nhiệm kỳ mới (6/2025)')
  await divide2025(stage, cast, later)
  player.at('2025-03-05T02:00:00.000Z')
  await player.give('approvers', division.clerk, `/v1/seasons/${seasonId}/approvers`, {
    legalBasis: { type: 'Quyết định', number: '1102-QĐ/TU', date: '2025-02-25', issuer: 'Tỉnh ủy Sơn La' },
  })
  await reportYear(player, [a, b, d, e], { to: 6 })
  await congresses2025(stage, cast, later)
  await reportUpward(player, season)

  phase('Chi bộ Phòng D sáp nhập vào Chi bộ Phòng B (01/7/2025); kiểm tra, giám sát')
  const branchB = await mergeBranches(stage, cast)
  const merged: Candidate = { ...b, branch: branchB }
  // The framework has ratios of a denominator that the merger changes: they are of both branches for the whole year.
  await player.give('merge candidacies', division.clerk, `/v1/candidacies/${b.candidacyId}/merger`, {
    ...{ absorbedId: d.candidacyId, scores: 'survivor', denominators: 'combined' },
    legalBasis: mergerOfBranches,
  })
  await reportYear(player, [a, merged, e], { from: 7, to: 9 })
  player.at('2025-10-02T02:00:00.000Z')
  await supervise(player, season, a, { number: 1 })
  const led: Candidate = { ...e, branch: await secretaryLeaves(stage, cast) }
  const all = [a, merged, led] as const
  await reportYear(player, all, { from: 10 })

  phase('Ba chi bộ tự chấm điểm, họp, báo cáo, đề nghị (12/2025); Phó Bí thư Chi bộ Phòng E ký')
  await selfAssess(player, all)
  const guest = { personId: division.members[0]!, title: 'Bí thư Đảng ủy bộ phận' }
  const submissions: readonly Submission[] = [
    {
      ...{ name: 'branchA', candidate: a, days: calendar, guest, votes: { yes: 12, no: 0, blank: 0 } },
      ...{ certificate: true, commended: true, digital: true, numbers: { record: 1, report: 1, proposal: 1 } },
    },
    {
      name: 'branchB',
      candidate: merged,
      days: calendar,
      guest,
      votes: { yes: 9, no: 1, blank: 1 },
      certificate: false,
    },
    {
      ...{ name: 'branchE', candidate: led, days: calendar, guest, votes: { yes: 3, no: 0, blank: 0 } },
      certificate: false,
    },
  ]
  await submit(player, seasonId, submissions)

  phase('Đảng ủy bộ phận thẩm định, đề nghị; Đảng ủy Phòng công nhận hai chi bộ, không công nhận một (07/01/2026)')
  await judge(player, season, later, all)
  const [branchA, ofB, branchD, branchE] = [a.candidacyId, b.candidacyId, d.candidacyId, e.candidacyId]
  const candidacies = { branchA, branchB: ofB, branchD, branchE }
  player.at(`${calendar.closed}T02:00:00.000Z`)
  await rate(
    player,
    division,
    [
      { candidacyId: branchA, rating: 'excellent' },
      { candidacyId: ofB, rating: 'completed' },
      { candidacyId: branchE, rating: 'good' },
    ],
    { number: '04-QĐ/ĐU', date: '2026-01-20', issuer: 'Đảng ủy Phòng Cảnh sát điều tra tội phạm về ma túy' },
  )
  await fileAway(player, division, [branchA, branchE], { first: 1, code: '01-2025' })
  await player.give('close season', division.clerk, `/v1/seasons/${seasonId}/close`, { unfinished: [] })
  await review(player, season, { number: 1, nth: 2 })
  return { seasonId, later, branchB, branchE: led.branch, candidacies }
}

/** What is left of 2024 while 2025 has begun: ratings, the season's end, its review. */
async function finish2024(player: Player, before: Played): Promise<void> {
  const { division } = before.cast
  const year2024: Season = { id: before.seasonId, committee: division, year: 2024 }
  await rate(
    player,
    division,
    [
      { candidacyId: before.candidacies.branchA, rating: 'excellent' },
      { candidacyId: before.candidacies.branchB, rating: 'excellent' },
      { candidacyId: before.candidacies.branchC, rating: 'good' },
    ],
    { number: '18-QĐ/ĐU', date: '2025-01-14', issuer: 'Đảng ủy Sở Lao động - Thương binh và Xã hội' },
  )
  await close2024(player, before)
  await review(player, year2024, { number: 30 })
}

/** Two of the three are recognised. */
async function judge(
  player: Player,
  { id: seasonId, committee: division }: Season,
  { narcotics }: Later,
  [a, merged, led]: readonly [Candidate, Candidate, Candidate],
): Promise<void> {
  await appraise(player, division, [a, merged, led])
  const proposed = [
    { candidate: a, certificate: true },
    { candidate: merged, certificate: false },
    { candidate: led, certificate: false },
  ]
  await committeeRound(
    player,
    {
      ...{ body: division, seasonId, kind: 'hội nghị Ban Chấp hành', place: 'Phòng họp Cơ sở', exemplary: a },
      votes: proposed.map(() => ({ yes: 7, no: 0, blank: 0 })),
      numbers: { record: 2, paper: 1 },
    },
    proposed,
  )
  await authorityRound(
    player,
    {
      ...{ body: narcotics, seasonId, kind: 'hội nghị Ban Thường vụ', place: 'Phòng họp Đảng ủy Phòng' },
      exemplary: a,
      votes: [
        { yes: 3, no: 0, blank: 0 },
        { yes: 3, no: 0, blank: 0 },
        { yes: 0, no: 3, blank: 0 },
      ],
      numbers: {},
    },
    {
      recognised: [proposed[0]!, proposed[2]!],
      refused: [{ candidate: merged, reason: 'hạn chế, khuyết điểm của năm trước chưa khắc phục xong' }],
    },
  )
}
