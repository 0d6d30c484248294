import { shortDate } from '../../../contracts/time.ts'
import type { Sealed } from '../../../contracts/values.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { count } from '../papers/format/counts.ts'
import { numbered } from '../papers/format/parts.ts'
import { points } from '../papers/format/points.ts'
import { fraction } from '../papers/format/shares.ts'
import type { Paragraphs, Report, ReportGroup } from '../papers/report.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { ownPlan, planCited } from './cited.ts'
import { faceOf } from './defaults.ts'
import { free } from './free-text.ts'
import { headOf, organIn, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { RATINGS } from './ratings.ts'
import { calledIn } from './registration-facts.ts'
import { scoreWords } from './score-words.ts'

const partsBefore = (nextYear: number): string[] => [
  ...['ĐẶC ĐIỂM TÌNH HÌNH', 'CÔNG TÁC LÃNH ĐẠO, TRIỂN KHAI THỰC HIỆN', 'KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ'],
  ...['ĐÁNH GIÁ CHUNG', `PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${nextYear}`, 'ĐỀ XUẤT, KIẾN NGHỊ'],
]

type Results = NonNullable<CandidacyFacts['state']['results']>

/** Báo cáo kết quả thực hiện of a branch: its own words, with the figures of its sheet. */
export function report(draft: Draft, number: number | null, context: Context, names: Names): Report {
  const facts = candidacyFacts(draft.source.id, context)
  const { rules, registration, opened, sheet } = facts
  const results = required(facts.state.results, 'báo cáo kết quả thực hiện')
  const told = (field: FreeField): Paragraphs => free(results[field], field, names)
  const {
    subject,
    recipients,
    parts = partsBefore(registration.year + 1),
  } = faceOf(rules, registration.year, 'branch', 'report', draft, context)
  return {
    paper: 'report',
    called: calledIn(facts, draft.date, context),
    head: headOf(draft, number, context),
    subject,
    parts: numbered(parts),
    reporter: organIn(draft.organisationId, opened.approvers[0]!.organ, draft.date, context).name,
    issuer: organisationOf(draft.organisationId, draft.date, context).name,
    model: rules.modelName,
    year: String(registration.year),
    nextYear: String(registration.year + 1),
    // Bases run from the top down, so the last is the plan of the committee directly above.
    plan: citeInFull(required(rules.bases.branch.at(-1), 'căn cứ của văn bản tổ chức đăng ký')),
    situation: {
      branch: [...told('situation'), ...ratings(facts)],
      advantages: told('advantages'),
      difficulties: told('difficulties'),
    },
    leadership: leadership(facts, results, context, names),
    groups: groups(facts, results, names),
    total: `${points(sheet.total)}/${points(sheet.maximum)}`,
    ...unitOf(rules),
    assessment: {
      strengths: told('strengths'),
      limits: told('limits'),
      causes: told('causes'),
      lessons: told('lessons'),
    },
    tasks: told('nextYear'),
    proposals: told('proposals'),
    signature: signedFor(draft, opened.approvers[0]!.organ, context, names),
    recipients,
  }
}

/** What the sums count, where they are not points. */
function unitOf(rules: CandidacyFacts['rules']): Pick<Report, 'unit'> {
  const { unit } = scoreWords(rules)
  return unit === undefined ? {} : { unit }
}

type FreeField = { [K in keyof Results]-?: NonNullable<Results[K]> extends Sealed ? K : never }[keyof Results]

const PERIODS = { none: 'kỳ', month: 'tháng', quarter: 'quý' } as const

function leadership(
  { rules, registration, state }: CandidacyFacts,
  results: Results,
  context: Context,
  names: Names,
): Report['leadership'] {
  const { sessions, attendances } = results.dissemination
  const { sent, due } = results.monthlyReports
  const plan = results.plan === undefined ? ownPlan(registration, context) : planCited(results.plan)
  const steps = [
    ...(plan === undefined ? [] : [plan]),
    `đăng ký ngày ${shortDate(registration.on)}`,
    ...(state.commitment === null ? [] : [`cam kết ngày ${shortDate(state.commitment.on)}`]),
  ]
  return {
    dissemination: `${count(sessions)} buổi, ${count(attendances)} lượt người tham gia`,
    details: sessionsHeld(state),
    registration: steps.join('; '),
    supervision: `báo cáo ${fraction(sent, due)} ${PERIODS[rules.progressReports]}`,
    checks: free(results.supervision, 'supervision', names),
  }
}

/** `ngày 10/5/2024, sinh hoạt chi bộ, 14 lượt người: quán triệt …` */
function sessionsHeld({ progress }: CandidacyFacts['state']): string[] {
  const held = progress.flatMap(({ on, dissemination }) =>
    dissemination === undefined ? [] : [{ on, ...dissemination }],
  )
  return held.map(({ on, form, attendances, subject }, n) => {
    const end = n === held.length - 1 ? '.' : ';'
    return `Ngày ${shortDate(on)}, ${form}, ${count(attendances)} lượt người tham gia: ${subject}${end}`
  })
}

const MEMBER_RATINGS = { ...RATINGS, failed: 'không hoàn thành nhiệm vụ', unrated: 'chưa xếp loại' } as const
const memberRatings = ['excellent', 'good', 'completed', 'failed', 'unrated'] as const

/** The members' rating of the year, where it was recorded; who was left unrated is named only where there is somebody. */
function ratings({ state, registration }: CandidacyFacts): Paragraphs {
  const recorded = state.ratings
  if (recorded === null) return []
  const named = memberRatings.filter((key) => key !== 'unrated' || recorded.unrated > 0)
  const parts = named.map((key) => `${MEMBER_RATINGS[key]} ${count(recorded[key])} đồng chí`)
  return [`Kết quả đánh giá, xếp loại đảng viên năm ${registration.year}: ${parts.join(', ')}.`]
}

function groups({ rules, sheet }: CandidacyFacts, results: Results, names: Names): ReportGroup[] {
  return rules.groups.map(({ id, title }, n) => {
    const total = required(sheet.groups[n], `điểm của nhóm ${id}`)
    const told = results.groups.find(({ group }) => group === id)
    const indicators = (told?.indicators ?? []).map(({ share = '', ...row }) => ({ ...row, share }))
    return {
      order: String(n + 1),
      name: title,
      points: `${points(total.points)}/${points(total.maximum)}`,
      narrative: free(told?.narrative, 'narrative', names),
      ...(indicators.length === 0 ? {} : { indicators }),
    }
  })
}
