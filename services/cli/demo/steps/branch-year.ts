// What a branch does in the demo's year, up to its meeting.
import { dayBefore } from '../../../../contracts/time.ts'
import type { Branch, Committee } from '../bodies/cast.ts'
import type { BranchName } from '../bodies/organisations.ts'
import type { Player } from '../player.ts'
import type { Calendar } from './calendar.ts'
import { meetingPhoto } from './evidence.ts'
import { framework } from './framework.ts'
import { issue } from './papers.ts'
import { sheet } from './sheets.ts'
import { targets } from './targets.ts'

/** A branch with its candidacy of a year. */
export type Candidate = {
  readonly name: BranchName
  readonly branch: Branch
  readonly candidacyId: string
  readonly calendar: Calendar
  /** How many come to each session: one of the members is on duty each time. */
  readonly attendances: number
}

/** What a branch enters: the season of a committee, with the days of its year. */
export type Entered = { readonly id: string; readonly committee: Committee; readonly calendar: Calendar }

export async function register(
  player: Player,
  name: BranchName,
  branch: Branch,
  { id: seasonId, committee, calendar }: Entered,
  { ownPlan = false } = {},
): Promise<Candidate> {
  const { official, probationary, clerk } = branch
  const { year } = calendar
  player.at(`${calendar.registered}T02:00:00.000Z`)
  const { id } = await player.give(`${name}: register`, clerk, '/v1/registrations', {
    seasonId,
    organisationId: branch.id,
    // One that it adopted here is cited by itself.
    ...(ownPlan ? {} : { plan: { type: 'Kế hoạch', number: '02-KH/CB', date: calendar.plan, issuer: 'Chi bộ' } }),
    meeting: { heldOn: calendar.resolved, yes: official.length, of: official.length },
    targets: framework.groups.map((group) => ({
      group: group.id,
      target: targets[group.id],
      points: group.maximum - 1,
    })),
    aim: 'excellent',
    ratingAim: 'excellent',
    members: { official: official.length, probationary: probationary.length },
    measures:
      'Phân công đảng viên phụ trách từng nhóm tiêu chí.\nĐưa việc thực hiện mô hình vào nội dung sinh hoạt chi bộ hằng tháng.',
    contactId: committee.members[1],
  })
  await player.give(`${name}: commitment`, clerk, `/v1/candidacies/${id}/commitment`, {
    branchRepresentativeId: official[0],
    committeeRepresentativeId: committee.members[0],
    conference: `Hội nghị triển khai mô hình “chi bộ bốn tốt” năm ${year}`,
  })
  await issue(player, { key: clerk, candidacyId: id, issuer: branch.id, type: 'registration' })
  await issue(player, { key: committee.clerk, candidacyId: id, issuer: committee.id, type: 'commitment' })
  return { name, branch, candidacyId: id, calendar, attendances: official.length + probationary.length - 1 }
}

/** Four sessions on the model in its first months, all members attending, and a report for each month to December. */
export async function reportYear(player: Player, candidates: readonly Candidate[], { from = 1, to = 12 } = {}) {
  const { year, firstMonth, rated } = candidates[0]!.calendar
  for (let month = Math.max(from, firstMonth); month <= to; month++) {
    const day = month === 12 ? dayBefore(rated) : `${year}-${String(month).padStart(2, '0')}-25`
    player.at(`${day}T03:00:00.000Z`)
    for (const { name, branch, candidacyId, attendances } of candidates) {
      const path = `/v1/candidacies/${candidacyId}/progress-reports`
      if (month < firstMonth + 4)
        await player.give(`${name}: session ${month}`, branch.clerk, path, session(attendances))
      const content = 'Thực hiện đúng tiến độ các nội dung đã đăng ký.'
      await player.give(`${name}: month ${month}`, branch.clerk, path, { month, content })
    }
  }
}

const session = (attendances: number) => ({
  dissemination: {
    form: 'sinh hoạt chi bộ thường kỳ',
    attendances,
    subject: 'quán triệt, triển khai mô hình “chi bộ bốn tốt”',
  },
  content: 'Quán triệt Hướng dẫn, Kế hoạch thực hiện mô hình tới đảng viên.',
})

/** Members' ratings, a file of evidence and the scores; the sheet is adopted at the branch's meeting. */
export async function selfAssess(player: Player, candidates: readonly Candidate[]) {
  for (const { name, branch, candidacyId, calendar } of candidates) {
    player.at(`${calendar.rated}T02:00:00.000Z`)
    const { official, probationary, clerk } = branch
    const path = `/v1/candidacies/${candidacyId}`
    await player.give(`${name}: ratings`, clerk, `${path}/member-ratings`, {
      total: official.length + probationary.length,
      excellent: 2,
      good: official.length - 3,
      completed: 1,
      failed: 0,
      unrated: probationary.length,
    })
    const photo = {
      title: 'Ảnh buổi sinh hoạt chuyên đề',
      date: `${calendar.year}-08-25`,
      criteria: ['II.1', 'II.5'],
      annex: true,
    }
    await player.upload(`${name}: photo`, clerk, `${path}/evidence`, photo, meetingPhoto(name))
    const scores = sheet(calendar, name, 'self')
    const half = Math.ceil(scores.length / 2)
    await player.give(`${name}: scores I–II`, clerk, `${path}/scores`, { scores: scores.slice(0, half) })
    await player.give(`${name}: scores III–IV`, clerk, `${path}/scores`, { scores: scores.slice(half) })
  }
}

/** What a return asked for: the missing evidence, and a corrected score. */
export async function complete(
  player: Player,
  { name, branch, candidacyId, calendar }: Candidate,
  pdf: Uint8Array<ArrayBuffer>,
) {
  const path = `/v1/candidacies/${candidacyId}`
  player.at('2024-12-14T02:00:00.000Z')
  const data = { title: 'Bản cam kết đã ký', date: '2024-05-06', criteria: ['III.4'], annex: true }
  const file = { name: 'ban-cam-ket.pdf', type: 'application/pdf', bytes: pdf }
  await player.upload(`${name}: missing evidence`, branch.clerk, `${path}/evidence`, data, file)
  const corrected = sheet(calendar, name, 'again').filter(({ criterion }) => criterion === 'III.4')
  await player.give(`${name}: corrected score`, branch.clerk, `${path}/scores`, { scores: corrected })
}
