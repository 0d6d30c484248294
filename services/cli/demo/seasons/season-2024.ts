// The plan's season of 2024 with five branches, from the opening to the season's end: two are recognised (one of them
// after a return), one is not proposed, one withdraws, one never registers.
import { type Cast, setUp } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import { type Submission, submit } from '../steps/branch-december.ts'
import { type Candidate, complete, register, reportYear, selfAssess } from '../steps/branch-year.ts'
import { calendar2024 as calendar } from '../steps/calendar.ts'
import { tabulate } from '../steps/committee-year.ts'
import { appraise, authorityRound, committeeRound, sendBack } from '../steps/committees.ts'
import { framework } from '../steps/framework.ts'
import { papersOf } from '../steps/papers.ts'

/** Branches that registered. */
export type Registered = 'branchA' | 'branchB' | 'branchC' | 'branchD'

export type Played = {
  readonly cast: Cast
  readonly frameworkId: string
  readonly seasonId: string
  readonly candidacies: Readonly<Record<Registered, string>>
  readonly decisionId: string
}

/** `phase` is told as each part begins. */
export type Told = (name: string) => void

export async function playSeason2024(player: Player, admin: string, phase: Told): Promise<Played> {
  const played = await decide2024(player, admin, phase)
  await close2024(player, played)
  return played
}

/** Up to the authority's decision. */
export async function decide2024(player: Player, admin: string, phase: Told): Promise<Played> {
  phase('Tổ chức đảng, đảng viên, khóa truy cập')
  player.at('2024-04-26T01:00:00.000Z')
  const cast = await setUp(player, admin)
  const { division, department, branches } = cast

  phase('Khung tiêu chí, mở đợt xét')
  const frameworkId = (await player.give('framework', admin, '/v1/frameworks', { framework })).id
  const opening = { organisationId: division.id, frameworkId, year: 2024 }
  const seasonId = (await player.give('season', division.clerk, '/v1/seasons', opening)).id

  phase('Bốn chi bộ đăng ký và ký cam kết (06/5/2024), một chi bộ không đăng ký')
  const season = { id: seasonId, committee: division, calendar }
  const enter = (name: Registered) => register(player, name, branches[name], season)
  const [a, b, c, d] = [await enter('branchA'), await enter('branchB'), await enter('branchC'), await enter('branchD')]

  phase('Chi bộ Phòng D xin rút; ba chi bộ quán triệt, báo cáo hằng tháng')
  player.at('2024-05-20T02:00:00.000Z')
  await player.give('branchD: withdraw', d.branch.clerk, `/v1/candidacies/${d.candidacyId}/withdrawal`, {
    reason: 'Chi bộ có biến động lớn về số lượng đảng viên, không bảo đảm điều kiện thực hiện các nội dung đã đăng ký.',
  })
  await reportYear(player, [a, b, c], { to: 6 })
  player.at('2024-07-03T02:00:00.000Z')
  await tabulate(player, { id: seasonId, committee: division, year: 2024 }, 6)
  await reportYear(player, [a, b, c], { from: 7 })

  phase(
    'Ba chi bộ tự chấm điểm, họp, báo cáo, đề nghị (12/2024); Chi bộ Phòng A bỏ phiếu điện tử, Phòng C biểu quyết hai lần',
  )
  const [ofA, ofB, ofC] = submissions(division.members[0]!, a, b, c)
  await selfAssess(player, [a, b, c])
  await submit(player, seasonId, [ofA, ofB, ofC])

  phase('Hồ sơ của Chi bộ Phòng B bị trả lại (13/12), được bổ sung và đề nghị lại (16/12)')
  await sendBack(player, division, b)
  await complete(player, b, await commitmentOf(player, b))
  const days = { meeting: '2024-12-15', report: '2024-12-16', proposal: '2024-12-16' }
  await submit(player, seasonId, [{ ...ofB, name: 'branchB again', days, nth: 2 }])

  phase('Đảng ủy bộ phận: thẩm định, hội nghị, một tờ trình cho hai chi bộ (12/2024)')
  await appraise(player, division, [a, b, c])
  const both = [
    { candidate: a, certificate: true },
    { candidate: b, certificate: false },
  ]
  await committeeRound(
    player,
    {
      ...{ body: division, seasonId, kind: 'hội nghị Ban Chấp hành', place: 'Phòng họp Cơ sở', exemplary: a },
      absent: [{ personId: division.members[4]!, reason: 'ốm' }],
      votes: [
        { yes: 6, no: 0, blank: 0 },
        { yes: 5, no: 1, blank: 0 },
        { yes: 3, no: 3, blank: 0 },
      ],
      numbers: { record: 2, paper: 5 },
    },
    both,
    [{ candidate: c, reason: 'chưa đủ tỷ lệ phiếu tán thành theo quy định' }],
  )

  phase('Ban Thường vụ Đảng ủy Sở: xét, quyết định (08/01/2025)')
  const decisionId = await authorityRound(
    player,
    {
      ...{ body: department, seasonId, kind: 'hội nghị Ban Thường vụ', place: 'Phòng họp Đảng ủy Sở', exemplary: a },
      votes: both.map(() => ({ yes: 5, no: 0, blank: 0 })),
      numbers: { paper: 21 },
    },
    { recognised: both },
  )
  const [branchA, branchB, branchC, branchD] = [a.candidacyId, b.candidacyId, c.candidacyId, d.candidacyId]
  return { cast, frameworkId, seasonId, candidacies: { branchA, branchB, branchC, branchD }, decisionId }
}

export async function close2024(player: Player, { cast, seasonId }: Played): Promise<void> {
  player.at(`${calendar.closed}T02:00:00.000Z`)
  await player.give('close season', cast.division.clerk, `/v1/seasons/${seasonId}/close`, { unfinished: [] })
}

function submissions(secretary: string, a: Candidate, b: Candidate, c: Candidate) {
  const always = { days: calendar, guest: { personId: secretary, title: 'Bí thư Đảng ủy bộ phận' } }
  return [
    {
      ...{ ...always, name: 'branchA', candidate: a, votes: { yes: 10, no: 0, blank: 1 }, certificate: true },
      absent: a.branch.official.at(-1)!,
      electronic: true,
      commended: true,
      numbers: { record: 4, report: 12, proposal: 3 },
    },
    { ...always, name: 'branchB', candidate: b, votes: { yes: 7, no: 0, blank: 0 }, certificate: false },
    {
      ...{ ...always, name: 'branchC', candidate: c, votes: { yes: 5, no: 1, blank: 0 }, certificate: false },
      repeated: true,
    },
  ] as const satisfies readonly Submission[]
}

/** The file of the commitment that branch and committee signed. */
async function commitmentOf(player: Player, { branch, candidacyId }: Candidate): Promise<Uint8Array<ArrayBuffer>> {
  const commitment = (await papersOf(player, branch.clerk, candidacyId)).find(({ type }) => type === 'commitment')!
  return new Uint8Array(await player.readBytes(branch.clerk, `/v1/documents/${commitment.id}/file`))
}
