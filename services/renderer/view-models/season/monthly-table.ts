import type { Criterion } from '../../../../contracts/framework/criteria.ts'
import { shortDate } from '../../../../contracts/time.ts'
import { candidacy } from '../../../decisions/candidacy/state.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { criteriaById, scoredIn } from '../../../decisions/rules/criteria.ts'
import { byKey, type ScoreLine } from '../../../decisions/rules/score-line.ts'
import { required } from '../../cannot-render.ts'
import { count } from '../../papers/format/counts.ts'
import type { MonthlyRow, MonthlyTable } from '../../papers/monthly-table.ts'
import { faceOf } from '../defaults.ts'
import { free } from '../free-text.ts'
import { headOf, organisationOf, signedFor } from '../issuer.ts'
import { mark } from '../marks.ts'
import type { Names } from '../names.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

type Made = SeasonFacts['state']['monthlyTables'][number]
type Branch = Made['branches'][number]
type Rules = SeasonFacts['rules']

/** Columns of 10.5 mm that leave a name 36 mm of an upright sheet. */
const mostUpright = 9

const RESULTS = { excellent: 'Xuất sắc', reached: 'Đạt', 'not-reached': 'Không đạt' } as const

/** Bảng tổng hợp tháng of a committee: how those registered stood on the day on which it was made. */
export function monthlyTable(draft: Draft, number: number | null, context: Context, names: Names): MonthlyTable {
  const facts = seasonFacts(draft, context)
  const { rules, opened, organ, called } = facts
  const made = actOf(facts.state.monthlyTables, draft)
  const words = { month: String(made.month) }
  const { subject, recipients } = faceOf(rules, opened.year, 'committee', 'monthly-table', draft, context, words)
  const rows = made.branches.map((one, n) => rowOf(one, n, made, rules, context, names))
  return {
    ...{ paper: 'monthly-table', head: headOf(draft, number, context), called, subject },
    landscape: asksForReports(rules) || criteriaOf(rules).length > mostUpright,
    totals: [...reportTotals(rows, facts), ...resultTotals(made, facts)],
    ...(rules.monthly === undefined ? {} : { sheet: sheetOf(made, rules) }),
    reports: asksForReports(rules),
    headRows: rules.monthly === undefined ? '1' : '2',
    rows,
    signature: signedFor(draft, organ, context, names),
    recipients,
  }
}

function rowOf(one: Branch, n: number, made: Made, rules: Rules, context: Context, names: Names): MonthlyRow {
  const { registration, progress } = required(context.get(candidacy, one.candidacyId), 'lượt đăng ký')
  const { organisationId } = required(registration, 'đăng ký')
  const report = one.reportedOn === undefined ? undefined : progress.find(({ month }) => month === made.month)
  const lines = byKey<ScoreLine>(one.lines ?? [])
  return {
    order: String(n + 1),
    branch: organisationOf(organisationId, made.on, context).name,
    reported: one.reportedOn === undefined ? 'Chưa báo cáo' : shortDate(one.reportedOn),
    marks: criteriaOf(rules).map((criterion) => mark(criterion, lines.get(criterion.id))),
    result: one.lines === undefined ? '' : one.result === undefined ? 'Chưa đủ' : RESULTS[one.result],
    content: free(report?.content, 'content', names),
    difficulties: free(report?.difficulties, 'difficulties', names),
    proposals: free(report?.proposals, 'proposals', names),
  }
}

/** By criterion how many passed, and how many reached the month. */
function sheetOf({ branches }: Made, rules: Rules): NonNullable<MonthlyTable['sheet']> {
  const criteria = criteriaOf(rules).map(({ id }) => id)
  const passes = (id: string) =>
    branches.filter(({ lines = [] }) => lines.some(({ criterion, passed }) => criterion === id && passed)).length
  return {
    groups: rules.groups.map((group) => ({ title: group.title, span: String(scoredIn(group).length) })),
    criteria,
    passed: criteria.map((id) => count(passes(id))),
    reached: count(withResult(branches, 'excellent', 'reached')),
  }
}

function reportTotals(rows: readonly MonthlyRow[], { rules, some }: SeasonFacts): string[] {
  const all = `Số đăng ký đang thực hiện: ${some(rows.length)}`
  if (!asksForReports(rules)) return [all]
  const missing = rows.filter(({ reported }) => reported === 'Chưa báo cáo').map(({ branch }) => branch)
  const named = missing.length === 0 ? '' : ` (${missing.join(', ')})`
  return [`${all}; đã báo cáo: ${count(rows.length - missing.length)}; chưa báo cáo: ${count(missing.length)}${named}`]
}

function resultTotals({ branches }: Made, { rules }: SeasonFacts): string[] {
  if (rules.monthly === undefined) return []
  const excellent = withResult(branches, 'excellent')
  const reached = withResult(branches, 'reached') + excellent
  const missed = withResult(branches, 'not-reached')
  return [
    `Đạt: ${count(reached)} (trong đó xuất sắc: ${count(excellent)}); không đạt: ${count(missed)}; chưa chấm đủ: ${count(branches.length - reached - missed)}`,
  ]
}

function withResult(branches: readonly Branch[], ...results: Branch['result'][]): number {
  return branches.filter(({ result }) => result !== undefined && results.includes(result)).length
}

/** The columns of a monthly sheet; none where the sheet is the year's. */
function criteriaOf(rules: Rules): readonly Criterion[] {
  return rules.monthly === undefined ? [] : [...criteriaById(rules).values()]
}

function asksForReports({ progressReports }: Rules): boolean {
  return progressReports === 'month'
}
