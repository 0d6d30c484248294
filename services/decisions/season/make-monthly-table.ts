import { isDeepStrictEqual } from 'node:util'
import type { BodyOf, Of } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { MakeMonthlyTable, MonthlyTableMade } from '../../../contracts/season/make-monthly-table.ts'
import { monthOf, shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { rulesRead } from '../candidacy/season-of.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { criteriaById } from '../rules/criteria.ts'
import { oneSheet } from '../rules/one-sheet.ts'
import { judgeSheet } from '../rules/outcome.ts'
import { byKey, isFilled, keyOf } from '../rules/score-line.ts'
import { missingCriteria } from '../rules/sheet.ts'
import { badWorkDay, rulesIn, rulesRef } from './committee-work.ts'
import { type Season, season } from './state.ts'

type Body = BodyOf<typeof MakeMonthlyTable>
type Branch = Of<typeof MonthlyTableMade>['data']['branches'][number]

export const makeMonthlyTable = decision({
  contract: MakeMonthlyTable,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (_, state, context) => [
    rulesRef(state),
    ...state.candidacies.flatMap(({ candidacyId }) => {
      const pinned = context.get(candidacy, candidacyId)?.registration?.frameworkId
      return [ref(candidacy, candidacyId), ...(pinned === undefined ? [] : [ref(framework, pinned)])]
    }),
  ],
  decide(given, state, context) {
    const { body, occurredOn } = given
    const refused =
      badWorkDay(state, given, context) ?? notMonthly(rulesIn(state, context)) ?? notBegun(body, occurredOn, state)
    if (refused !== null) return refused
    const branches = state.candidacies.flatMap((one) => branchOf(one.candidacyId, body.month, occurredOn, context))
    return noneThere(branches) ?? madeBefore(branches, body, state) ?? [MonthlyTableMade({ ...body, branches })]
  },
  commandOf: (events) => pick(only(events, 'MonthlyTableMade').data, 'month'),
})

function notMonthly({ monthly, progressReports }: Framework): Refused | null {
  if (monthly !== undefined || progressReports === 'month') return null
  return refuse('REPORT_NOT_DUE', 'Khung tiêu chí không đặt chế độ báo cáo, chấm điểm hằng tháng.', {
    pointer: '/month',
    detail: 'đợt xét theo khung tiêu chí có báo cáo hoặc phiếu hằng tháng',
  })
}

function notBegun({ month }: Body, on: LocalDate, { opened }: Season): Refused | null {
  const { year } = opened!
  if (monthOf(year, month) <= on.slice(0, 7)) return null
  return refuse('REPORT_NOT_DUE', `Tháng ${month}/${year} chưa bắt đầu.`, {
    pointer: '/month',
    detail: `tháng đã bắt đầu của năm ${year}`,
  })
}

function noneThere(branches: readonly Branch[]): Refused | null {
  if (branches.length > 0) return null
  return refuse('NOTHING_TO_TABULATE', 'Không có nơi nào đã đăng ký trong tháng ấy và còn thực hiện.', {
    pointer: '/month',
    detail: 'từ tháng có nơi đăng ký trở đi',
  })
}

/** A later table of a month stands beside the earlier one, so it has to say something else. */
function madeBefore(branches: readonly Branch[], { month }: Body, { monthlyTables }: Season): Refused | null {
  const earlier = monthlyTables.findLast((one) => one.month === month)
  if (earlier === undefined || !isDeepStrictEqual(earlier.branches, branches)) return null
  return refuse(
    'MONTHLY_TABLE_MADE',
    `Bảng tổng hợp tháng ${month} đã lập ngày ${shortDate(earlier.on)}; từ đó không có gì thay đổi.`,
    { pointer: '/month', detail: 'tháng chưa lập bảng, hoặc có báo cáo, kết quả mới từ lần lập trước' },
  )
}

/** None for who registered after the month or the table's day, or ended by that day. */
function branchOf(candidacyId: string, month: number, on: LocalDate, context: Context): Branch[] {
  const state = context.get(candidacy, candidacyId)!
  const { registration, withdrawal, merged, progress } = state
  if (registration === null || registration.on > on) return []
  if (registration.on.slice(0, 7) > monthOf(registration.year, month)) return []
  if ([withdrawal, merged].some((end) => end !== null && end.on <= on)) return []
  const report = progress.find((one) => one.month === month && one.on <= on)
  return [
    { candidacyId, ...(report === undefined ? {} : { reportedOn: report.on }), ...sheetOf(state, month, context) },
  ]
}

/** Judged like a month of the year's sheet; an empty line leaves it open. */
function sheetOf(state: Candidacy, month: number, context: Context): Pick<Branch, 'lines' | 'result'> {
  const rules = rulesRead(state, context)!
  if (rules.monthly === undefined) return {}
  const given = byKey(state.scores.filter(isFilled))
  const lines = [...criteriaById(rules).keys()].flatMap((criterion) => {
    const line = given.get(keyOf({ criterion, month }))
    return line === undefined ? [] : [pick(line, 'criterion', 'points', 'passed', 'notApplicable')]
  })
  if (missingCriteria(rules, lines).length > 0) return { lines }
  return { lines, result: judgeSheet(rules, oneSheet(rules, lines), []).classification }
}
