// The plan's season of 2024 with five branches, from the opening to the season's end: two are recognised (one of them
// after a return), one is not proposed, one withdraws, one never registers.
import { meet, propose, report, type Submission } from './branch-december.ts'
import { type Candidate, complete, register, reportYear, selfAssess } from './branch-year.ts'
import { type Cast, setUp } from './cast.ts'
import { appraise, authorityRound, committeeRound, sendBack } from './committees.ts'
import { framework } from './framework.ts'
import type { Held } from './meeting.ts'
import { issue, papersOf } from './papers.ts'
import type { Player } from './player.ts'

/** Branches that registered. */
export type Registered = 'branchA' | 'branchB' | 'branchC' | 'branchD'

export type Played = {
  readonly cast: Cast
  readonly seasonId: string
  readonly candidacies: Readonly<Record<Registered, string>>
  readonly decisionId: string
}

/** `phase` is told as each part begins. */
export async function playSeason2024(player: Player, admin: string, phase: (name: string) => void): Promise<Played> {
  phase('Tổ chức đảng, đảng viên, khóa truy cập')
  player.at('2024-04-26T01:00:00.000Z')
  const cast = await setUp(player, admin)
  const { division, branches } = cast

  phase('Khung tiêu chí, mở đợt xét')
  const frameworkId = (await player.give('framework', admin, '/v1/frameworks', { framework })).id
  const opening = { organisationId: division.id, frameworkId, year: 2024 }
  const seasonId = (await player.give('season', division.clerk, '/v1/seasons', opening)).id

  phase('Bốn chi bộ đăng ký và ký cam kết (06/5/2024), một chi bộ không đăng ký')
  player.at('2024-05-06T02:00:00.000Z')
  const enter = async (name: Registered): Promise<Candidate> => {
    const candidate = await register(player, name, branches[name], seasonId, division.members)
    const { candidacyId, branch } = candidate
    await issue(player, { key: branch.clerk, candidacyId, issuer: branch.id, type: 'registration' })
    await issue(player, { key: division.clerk, candidacyId, issuer: division.id, type: 'commitment' })
    return candidate
  }
  const [a, b, c, d] = [await enter('branchA'), await enter('branchB'), await enter('branchC'), await enter('branchD')]

  phase('Chi bộ Phòng D xin rút; ba chi bộ quán triệt, báo cáo hằng tháng')
  player.at('2024-05-20T02:00:00.000Z')
  await player.give('branchD: withdraw', d.branch.clerk, `/v1/candidacies/${d.candidacyId}/withdrawal`, {
    reason: 'Chi bộ có biến động lớn về số lượng đảng viên, không bảo đảm điều kiện thực hiện các nội dung đã đăng ký.',
  })
  await reportYear(player, [a, b, c])

  phase(
    'Ba chi bộ tự chấm điểm, họp, báo cáo, đề nghị (12/2024); Chi bộ Phòng A bỏ phiếu điện tử, Phòng C biểu quyết hai lần',
  )
  const [ofA, ofB, ofC] = submissions(division.members[0]!, a, b, c)
  await selfAssess(player, [a, b, c])
  const held = new Map<Submission, Held>()
  for (const s of [ofA, ofB, ofC]) held.set(s, await meet(player, seasonId, s))
  for (const s of [ofA, ofB, ofC]) await report(player, s)
  for (const s of [ofA, ofB, ofC]) await propose(player, s, held.get(s)!)

  phase('Hồ sơ của Chi bộ Phòng B bị trả lại (13/12), được bổ sung và đề nghị lại (16/12)')
  await sendBack(player, cast, b)
  await complete(player, b, await commitmentOf(player, b))
  const days = { meeting: '2024-12-15', report: '2024-12-16', proposal: '2024-12-16' }
  const again = { ...ofB, name: 'branchB again', days, nth: 2 }
  const heldAgain = await meet(player, seasonId, again)
  await report(player, again)
  await propose(player, again, heldAgain)

  phase('Đảng ủy bộ phận: thẩm định, hội nghị, một tờ trình cho hai chi bộ (12/2024)')
  await appraise(player, cast, [a, b, c])
  await committeeRound(player, cast, seasonId, [a, b, c])

  phase('Ban Thường vụ Đảng ủy Sở: xét, quyết định (08/01/2025); kết thúc đợt xét')
  const decisionId = await authorityRound(player, cast, seasonId, [a, b])
  player.at('2025-01-20T02:00:00.000Z')
  await player.give('close season', division.clerk, `/v1/seasons/${seasonId}/close`, { unfinished: [] })
  const [branchA, branchB, branchC, branchD] = [a.candidacyId, b.candidacyId, c.candidacyId, d.candidacyId]
  return { cast, seasonId, candidacies: { branchA, branchB, branchC, branchD }, decisionId }
}

function submissions(guest: string, a: Candidate, b: Candidate, c: Candidate) {
  const days = { meeting: '2024-12-10', report: '2024-12-11', proposal: '2024-12-12' }
  return [
    {
      ...{ name: 'branchA', candidate: a, days, guest, votes: { yes: 10, no: 0, blank: 1 }, certificate: true },
      absent: a.branch.official.at(-1)!,
      electronic: true,
      commended: true,
      numbers: { record: 4, report: 12, proposal: 3 },
    },
    { name: 'branchB', candidate: b, days, guest, votes: { yes: 7, no: 0, blank: 0 }, certificate: false },
    {
      ...{ name: 'branchC', candidate: c, days, guest, votes: { yes: 5, no: 1, blank: 0 }, certificate: false },
      repeated: true,
    },
  ] as const satisfies readonly Submission[]
}

/** The file of the commitment that branch and committee signed. */
async function commitmentOf(player: Player, { branch, candidacyId }: Candidate): Promise<Uint8Array<ArrayBuffer>> {
  const commitment = (await papersOf(player, branch.clerk, candidacyId)).find(({ type }) => type === 'commitment')!
  return new Uint8Array(await player.readBytes(branch.clerk, `/v1/documents/${commitment.id}/file`))
}
