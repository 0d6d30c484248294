import type { Criterion } from '../../../contracts/framework/criteria.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { Score } from '../../decisions/candidacy/state.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { countedPoints } from '../../decisions/rules/score-line.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { points, tablePoints } from '../papers/format/points.ts'
import type { CriteriaGroup, CriterionRow, SelfAssessment } from '../papers/self-assessment.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { frameworkCited } from './cited.ts'
import { faceOf } from './defaults.ts'
import { answers } from './disqualifiers.ts'
import { headOf, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'

const CLASSIFICATIONS = {
  'not-reached': (model: string) => `Chưa đạt ${model}`,
  reached: (model: string) => `Đạt ${model}`,
  excellent: (model: string) => `Đạt ${model} (hoàn thành xuất sắc các tiêu chí)`,
} as const

export function selfAssessment(draft: Draft, number: number | null, context: Context, names: Names): SelfAssessment {
  const facts = candidacyFacts(draft.source.id, context)
  const { rules, registration, sheet, opened } = facts
  return {
    paper: 'self-assessment',
    head: headOf(draft, number, context),
    subject: faceOf(rules, registration.year, 'branch', 'self-assessment', draft, context).subject,
    framework: frameworkCited(rules),
    columns: { first: 'Điểm tối đa', second: 'Điểm tự chấm' },
    groups: groups(facts, names),
    total: { first: points(sheet.maximum), second: tablePoints(sheet.total) },
    disqualifiers: answers(facts, names),
    classification: CLASSIFICATIONS[sheet.classification](rules.modelName),
    body: organisationOf(draft.organisationId, context).name,
    adoptedOn: shortDate(sheet.on),
    signature: signedFor(draft, opened.approvers[0]!.organ, context, names),
  }
}

function groups({ rules, sheet, state }: CandidacyFacts, names: Names): CriteriaGroup[] {
  const scores = new Map(state.scores.map((score) => [score.criterion, score]))
  return rules.groups.map((group, n) => {
    const total = required(sheet.groups[n], `điểm của nhóm ${group.id}`)
    return {
      order: group.id,
      name: group.title.toLocaleUpperCase('vi'),
      first: points(total.maximum),
      second: tablePoints(total.points),
      note: '',
      rows: group.criteria.map((criterion, index) =>
        row(criterion, scores.get(criterion.id), filesOf(criterion, state), index, names),
      ),
    }
  })
}

/** A criterion left out of the reckoning shows no points in either column, so that the columns add up. */
function row(
  criterion: Criterion,
  score: Score | undefined,
  files: readonly Cited[],
  index: number,
  names: Names,
): CriterionRow {
  const counted = countedPoints(criterion, score)
  const leftOut = counted === 'left-out'
  const note = [
    ...(score?.notApplicable ? ['Không áp dụng'] : []),
    ...(score?.note === undefined ? [] : [names.text(score.note, 'note')]),
  ]
  return {
    order: String(index + 1),
    text: criterion.text,
    first: leftOut ? '' : points(criterion.maximum),
    second: leftOut ? '' : tablePoints(counted ?? undefined),
    // A paper that is cited and attached is one.
    evidence: [...new Set([...(score?.evidence ?? []), ...files].map(cited))],
    note: note.join('; '),
  }
}

type Cited = NonNullable<Score['evidence']>[number]

function filesOf({ id }: Criterion, { evidence }: CandidacyFacts['state']): readonly Cited[] {
  return evidence.filter(({ criteria }) => criteria.includes(id))
}

/** `Nghị quyết tháng 01 số 05-NQ/CB, ngày 05/01/2024`. */
function cited({ title, number, date }: Cited): string {
  return citeInFull({
    type: title,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
  })
}
