import { shortDate } from '../../../contracts/time.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isPassFail } from '../../decisions/rules/criteria.ts'
import { points } from '../papers/format/points.ts'
import type { CriteriaGroup, SelfAssessment } from '../papers/self-assessment.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { frameworkFor } from './cited.ts'
import { faceOf } from './defaults.ts'
import { answers } from './disqualifiers.ts'
import { headOf, organIn, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { calledIn } from './registration-facts.ts'
import { sheetGroups, totalCells } from './sheet-rows.ts'

const CLASSIFICATIONS = {
  'not-reached': (model: string) => `Chưa đạt ${model}`,
  reached: (model: string) => `Đạt ${model}`,
  excellent: (model: string) => `Đạt ${model} (hoàn thành xuất sắc các tiêu chí)`,
} as const

export function selfAssessment(draft: Draft, number: number | null, context: Context, names: Names): SelfAssessment {
  const facts = candidacyFacts(draft.source.id, context)
  const { rules, registration, sheet, opened } = facts
  const groups = sheetGroups(facts, names)
  return {
    paper: 'self-assessment',
    called: calledIn(facts, draft.date, context),
    head: headOf(draft, number, context),
    subject: faceOf(rules, registration.year, 'branch', 'self-assessment', draft, context).subject,
    framework: frameworkFor(facts),
    columns: isPassFail(rules)
      ? { first: 'Đạt', second: 'Không đạt' }
      : { first: 'Điểm tối đa', second: 'Điểm tự chấm' },
    groups,
    total: totalCells(facts, sheet.total, sheet.maximum),
    ...monthly(facts, groups),
    disqualifiers: answers(facts, names),
    classification: CLASSIFICATIONS[sheet.classification](rules.modelName),
    body: organIn(draft.organisationId, opened.approvers[0]!.organ, draft.date, context).name,
    adoptedOn: shortDate(sheet.on),
    signature: signedFor(draft, opened.approvers[0]!.organ, context, names),
  }
}

/** Each month with its result, and under the table what supports it, which has no column. */
function monthly({ sheet, rules }: CandidacyFacts, groups: readonly CriteriaGroup[]): Pick<SelfAssessment, 'months'> {
  if (sheet.months === undefined) return {}
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ ...row, order: `${group.order}.${row.order}` })))
  return {
    months: {
      columns: sheet.months.map(({ month }) => String(month)),
      results: sheet.months.map(({ classification }) => (classification === 'not-reached' ? '-' : 'x')),
      reached: `${points(sheet.total)}/${points(sheet.maximum)}`,
      last: isPassFail(rules) ? 'Số tháng đạt' : 'Tổng điểm',
      evidence: rows.flatMap(({ order, evidence }) =>
        evidence.length === 0 ? [] : [`Tiêu chí ${order}: ${evidence.join('; ')}`],
      ),
    },
  }
}
