// What a committee does through the year beside judging: choosing, the conference, looking after, reports, reviews.
import type { SeasonPaper } from '../../../../contracts/document/paper-types.ts'
import type { Branch, Committee } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import type { Candidate } from './branch-year.ts'
import { issue } from './papers.ts'

export type Season = { readonly id: string; readonly committee: Committee; readonly year: number }

const massOrganisations = [
  { kind: 'trade-union', name: 'Công đoàn cơ sở' },
  { kind: 'youth-union', name: 'Chi đoàn Thanh niên' },
] as const

/** Chosen at least one branch; the conference at which the commitments are signed; the list upward. */
export async function launch(
  player: Player,
  { id, committee, year }: Season,
  selected: readonly Branch[],
  candidates: readonly Candidate[],
  superior: string,
  { nth, ...numbers }: { readonly nth: number; readonly record: number; readonly proposal: number },
) {
  const to = (what: string) => `/v1/seasons/${id}/${what}`
  await player.give('select', committee.clerk, to('candidates'), {
    organisationIds: selected.map((branch) => branch.id),
  })
  const [chairId, minuteTakerId] = committee.members as readonly [string, string]
  await player.give('conference', committee.clerk, to('conference'), {
    ...{ place: 'Hội trường Cơ sở', chairId, minuteTakerId, massOrganisations },
    participants: [
      ...committee.members.map((personId) => ({ personId, title: 'Ủy viên Ban Chấp hành' })),
      ...candidates.map(({ branch }) => ({ personId: branch.official[0], title: 'Bí thư Chi bộ' })),
    ].filter(({ personId }, n, all) => all.findIndex((one) => one.personId === personId) === n),
    contents: `Quán triệt Kế hoạch triển khai mô hình “chi bộ bốn tốt” năm ${year}.\nCác chi bộ đăng ký và ký cam kết thực hiện.`,
  })
  await player.give('forward registrations', committee.clerk, to('forwarding'), {
    items: candidates.map(({ candidacyId }) => candidacyId),
    to: superior,
  })
  await issueOwn(player, committee, 'conference-record', { number: numbers.record, nth })
  await issueOwn(player, committee, 'registrations-proposal', { number: numbers.proposal, nth })
}

type Numbered = { readonly number?: number; readonly nth?: number }

/** A paper of the season itself; `number`: where the committee's own office numbers. */
function issueOwn(player: Player, { clerk, id }: Committee, type: SeasonPaper, numbered: Numbered) {
  return issue(player, { key: clerk, issuer: id, type, ...numbered })
}

export async function supervise(
  player: Player,
  { id, committee }: Season,
  { branch, candidacyId }: Candidate,
  numbered: Numbered,
) {
  await player.give('supervision', committee.clerk, `/v1/seasons/${id}/supervision`, {
    organisationId: branch.id,
    candidacyId,
    by: committee.members.slice(1, 3),
    findings:
      'Chi bộ duy trì sinh hoạt đúng quy định; sổ theo dõi thực hiện các nội dung đăng ký chưa cập nhật đầy đủ.',
    recommendations: 'Cập nhật đầy đủ sổ theo dõi; rà soát các chỉ tiêu đã đăng ký.',
  })
  await issueOwn(player, committee, 'supervision-record', numbered)
}

export async function remind(player: Player, { id, committee }: Season, step: string, to: object, numbered: Numbered) {
  await player.give(`remind of ${step}`, committee.clerk, `/v1/seasons/${id}/reminders`, {
    ...{ step, ...to },
    text: 'Đề nghị chi bộ hoàn thành đúng thời hạn theo Kế hoạch.',
  })
  await issueOwn(player, committee, 'reminder', numbered)
}

/** How the branches stood in a month, for the committee's meeting. */
export async function tabulate(player: Player, { id, committee }: Season, month: number) {
  await player.give(`table of month ${month}`, committee.clerk, `/v1/seasons/${id}/monthly-tables`, { month })
  await issueOwn(player, committee, 'monthly-table', {})
}

/** The committee's half-year report upward, and what a mass organisation told the committee. */
export async function reportUpward(player: Player, { id, committee }: Season) {
  const path = `/v1/seasons/${id}/reports`
  const period = { unit: 'half', number: 1 }
  await player.give('report of the union', committee.clerk, path, {
    ...{ period, onBehalfOf: massOrganisations[0] },
    contents: 'Lồng ghép nội dung mô hình vào sinh hoạt định kỳ; vận động đoàn viên tham gia góp ý xây dựng chi bộ.',
  })
  await player.give('half-year report', committee.clerk, path, {
    period,
    contents: 'Các chi bộ đã đăng ký, ký cam kết; tổ chức quán triệt và báo cáo hằng tháng đúng hạn.',
  })
}

export async function review(
  player: Player,
  { id, committee, year }: Season,
  { from = year, ...numbered }: Numbered & { readonly from?: number },
) {
  await player.give(`review ${from}-${year}`, committee.clerk, `/v1/seasons/${id}/reviews`, {
    kind: 'final',
    years: { from, to: year },
    conclusions: 'Mô hình được triển khai nghiêm túc, đúng tiến độ; cần kiểm tra việc lưu minh chứng thường xuyên hơn.',
  })
  await issueOwn(player, committee, 'review', numbered)
}

export type Rated = { readonly candidacyId: string; readonly rating: 'excellent' | 'good' | 'completed' }

/** The branches' own rating of the year, as it was decided elsewhere. */
export async function rate(
  player: Player,
  { clerk }: Committee,
  rated: readonly Rated[],
  decidedBy: { readonly number: string; readonly date: string; readonly issuer: string },
) {
  for (const { candidacyId, rating } of rated) {
    await player.give(`rating of ${candidacyId}`, clerk, `/v1/candidacies/${candidacyId}/annual-rating`, {
      ...{ rating, decidedBy: { type: 'Quyết định', ...decidedBy } },
    })
  }
}
