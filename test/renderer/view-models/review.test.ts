import { beforeAll, describe, expect, it } from 'vitest'
import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { Of } from '../../../contracts/define.ts'
import { noteOutcome } from '../../../services/decisions/candidacy/note-outcome.ts'
import { recordAnnualRating } from '../../../services/decisions/candidacy/record-annual-rating.ts'
import { noteSubordinate } from '../../../services/decisions/organisation/note-subordinate.ts'
import { holdConference } from '../../../services/decisions/season/hold-conference.ts'
import { holdReview } from '../../../services/decisions/season/hold-review.ts'
import { recordSupervision } from '../../../services/decisions/season/record-supervision.ts'
import { sendReminder } from '../../../services/decisions/season/send-reminder.ts'
import { submitPeriodicReport } from '../../../services/decisions/season/submit-periodic-report.ts'
import type { Review } from '../../../services/renderer/papers/review.ts'
import { review } from '../../support/papers/review.ts'
import { enterAll, seasonPaper } from '../season/committee-year.ts'
import { branch } from '../season/organisations.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
let found: Review
beforeAll(async () => {
  season = await playSeason()
  await enterAll(season)
  await workOf(season)
  found = (await seasonPaper(season, 'review', '2025-01-20', 30)) as Review
})

const text = ({ seal, seasonId }: Season, field: string, lines: readonly string[]) =>
  seal(`season-${seasonId}`, field, lines.join('\n'))

async function workOf(played: Season): Promise<void> {
  const { give, seasonId, bodies, candidacies, rounds, committee } = played
  const d = await branch(played, bodies.committee, 'D')
  await give(noteSubordinate, '2024-05-06', { organisationId: d, kind: 'branch', from: '2020-08-15' }, bodies.committee)
  const participants = committee.slice(0, 2).map((personId) => ({ personId, title: 'Ủy viên' }))
  const [chairId, minuteTakerId] = committee
  const conference = { place: 'Hội trường', chairId, minuteTakerId, participants, massOrganisations: [] }
  await give(
    holdConference,
    '2024-05-06',
    { ...conference, contents: text(played, 'contents', ['Quán triệt']) },
    seasonId,
  )
  const told = { findings: text(played, 'findings', ['Đủ sổ']), remedyBy: '2024-10-05' }
  await give(recordSupervision, '2024-09-20', { organisationId: bodies.c, by: [chairId], ...told }, seasonId)
  await give(sendReminder, '2024-12-05', { candidacyIds: [candidacies.c], step: 'member-ratings' }, seasonId)
  const union = { kind: 'trade-union', name: 'Công đoàn Cơ sở X' }
  const reported = {
    period: { unit: 'year', number: 1 },
    contents: text(played, 'contents', ['Thi đua']),
    onBehalfOf: union,
  }
  await give(submitPeriodicReport, '2024-12-31', reported, seasonId)
  const at = { level: 'committee', roundId: rounds.committee, certificate: false }
  await give(noteOutcome, '2024-12-20', { ...at, outcome: 'not-proposed' }, candidacies.c)
  for (const [id, certificate] of [
    [candidacies.a, true],
    [candidacies.b, false],
  ] as const) {
    const recognised = { level: 'authority', roundId: rounds.authority, outcome: 'recognised', certificate }
    await give(noteOutcome, '2025-01-08', recognised, id)
  }
  const decidedBy = { type: 'Quyết định', number: '02-QĐ/ĐU', date: '2025-01-10', issuer: 'Đảng ủy bộ phận Cơ sở X' }
  await give(recordAnnualRating, '2025-01-10', { rating: 'excellent', decidedBy }, candidacies.a)
  await give(holdReview, '2025-01-20', { ...wholeReview(played), notRegistered: [why(played, d)] }, seasonId)
}

const why = (played: Season, organisationId: string) => ({
  ...{ year: 2024, organisationId },
  reason: text(played, 'reason', ['chi bộ mới thành lập']),
})

function wholeReview(played: Season) {
  const told = (
    ['leadership', 'massOrganisations', 'conclusions', 'strengths', 'limits', 'lessons', 'tasks'] as const
  ).map((field) => [field, text(played, field, review[field])])
  return { kind: 'final', years: { from: 2024, to: 2024 }, ...Object.fromEntries(told) }
}

/** A mean of hundredths as a fraction of whole numbers, rounded half up to two decimals. */
function printedMean(values: readonly bigint[]): string {
  const sum = values.reduce((a, b) => a + b, 0n)
  const count = BigInt(values.length)
  const [whole, rest] = [sum / count, sum % count]
  const hundredths = String(rest * 2n >= count ? whole + 1n : whole).padStart(3, '0')
  return `${hundredths.slice(0, -2)},${hundredths.slice(-2).replace(/0$/, '')}`
}

describe('báo cáo tổng kết', () => {
  it('counts the year from what is recorded, and prints the committee’s own words beside', () =>
    expect(found).toEqual({ ...review, rewards: review.rewards.slice(0, 2) }))

  it('has the means of the lines that the committee gave, worked out again from the log', async () => {
    const all = await season.store.readAll(null, 10_000)
    const appraised = all
      .filter(({ event }) => event.type === 'CandidacyAppraised')
      .map(({ event }) => event.data as Of<typeof CandidacyAppraised>['data'])
    const means = ['I', 'II', 'III', 'IV'].map((group) => {
      const sums = appraised.map(({ scores }) =>
        scores
          .filter(({ criterion }) => criterion.split('.')[0] === group)
          .reduce((sum, { points }) => sum + BigInt(points ?? 0), 0n),
      )
      return printedMean(sums)
    })
    expect(found.groups[0]!.rows.map(({ mean }) => mean)).toEqual(means)
  })

  it('of another day leaves out what came after it, and says so where nothing was recognised', async () => {
    const { give, seasonId } = season
    const body = { ...wholeReview(season), kind: 'preliminary', firstHalf: true }
    await give(holdReview, '2024-06-30', body, seasonId)
    expect(await seasonPaper(season, 'review', '2024-06-30', 4, 2)).toMatchObject({
      subject: 'sơ kết thực hiện mô hình “chi bộ bốn tốt” 6 tháng đầu năm 2024',
      years: [{ registered: '03', proposed: '0', recognised: '0/03 (0%)', certificates: '0' }],
      notRegistered: ['Năm 2024: Chi bộ Phòng D.'],
      groups: [],
      rewards: ['Năm 2024: chưa có chi bộ được công nhận “chi bộ bốn tốt”.'],
      annex: { rows: [{ rows: [{ self: '', appraised: '', result: 'Chưa xét xong' }, {}, {}] }] },
    })
  })
})
