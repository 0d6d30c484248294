// The rows of a branch's own sheet: one a criterion, and one a part below those that have parts.
import type { Criterion, CriteriaGroup as Group } from '../../../contracts/framework/criteria.ts'
import type { Score } from '../../decisions/candidacy/state.ts'
import { isPassFail } from '../../decisions/rules/criteria.ts'
import { sumOf } from '../../decisions/rules/one-sheet.ts'
import { byKey, countedPoints, keyOf } from '../../decisions/rules/score-line.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { points, tablePoints } from '../papers/format/points.ts'
import type { CriteriaGroup, CriterionRow } from '../papers/self-assessment.ts'
import type { CandidacyFacts } from './candidacy-facts.ts'
import { crosses, mark } from './marks.ts'
import type { Names } from './names.ts'

type Sheet = {
  readonly facts: CandidacyFacts
  readonly lines: ReadonlyMap<string, Score>
  readonly months: readonly number[] | undefined
  readonly names: Names
}

export function sheetGroups(facts: CandidacyFacts, names: Names): CriteriaGroup[] {
  const lines = byKey(facts.state.scores)
  const sheet = { facts, lines, names, months: facts.sheet.months?.map(({ month }) => month) }
  return facts.rules.groups.map((group, n) => ({
    ...{ order: group.id, name: group.title.toLocaleUpperCase('vi'), note: '' },
    ...groupCells(sheet, group, n),
    rows: group.criteria.flatMap((criterion, index) => rowsOf(sheet, criterion, String(index + 1))),
  }))
}

type Cells = Pick<CriteriaGroup, 'first' | 'second' | 'marks'>

function groupCells({ facts, months }: Sheet, { id }: Group, n: number): Cells {
  if (months !== undefined) return withoutSums(months)
  const total = required(facts.sheet.groups[n], `điểm của nhóm ${id}`)
  return totalCells(facts, total.points, total.maximum)
}

/** In a monthly sheet only the rows below it say something. */
function withoutSums(months: readonly number[]): Cells {
  return { first: '', second: '', marks: months.map(() => '') }
}

/** A sum under the two columns: maximum and points, or how many were passed and how many not. */
export function totalCells({ rules }: CandidacyFacts, sum: number, maximum: number): Cells {
  if (isPassFail(rules)) return { first: points(sum), second: points(maximum - sum) }
  return { first: points(maximum), second: tablePoints(sum) }
}

function rowsOf(sheet: Sheet, criterion: Criterion, order: string): CriterionRow[] {
  const { parts } = criterion
  if (parts === undefined) return [row(sheet, criterion, order)]
  const head = { order, text: criterion.text, evidence: [], note: '', ...parentCells(sheet, parts) }
  return [head, ...parts.map((part, n) => row(sheet, part, `${order}.${n + 1}`))]
}

function parentCells({ facts, lines, months }: Sheet, parts: readonly Criterion[]): Cells {
  if (months !== undefined) return withoutSums(months)
  const sum = sumOf(parts, lines)
  return totalCells(facts, sum.points, sum.maximum)
}

/** A criterion left out of the reckoning shows no points in either column, so that the columns add up. */
function row(sheet: Sheet, criterion: Criterion, order: string): CriterionRow {
  const { facts, lines, months, names } = sheet
  const scores = (months ?? [undefined]).flatMap((month) => lines.get(keyOf({ criterion: criterion.id, month })) ?? [])
  const note = scores.flatMap((score) => notes(score, names))
  // A paper that is cited and attached is one.
  const papers = [...scores.flatMap(({ evidence }) => evidence ?? []), ...filesOf(criterion, facts.state)]
  return {
    ...{ order, text: criterion.text, evidence: [...new Set(papers.map(cited))], note: note.join('; ') },
    ...(months === undefined ? yearCells(facts, criterion, scores[0]) : monthCells(sheet, criterion, months)),
  }
}

function notes({ month, notApplicable, note }: Score, names: Names): string[] {
  const when = month === undefined ? '' : `Tháng ${month}: `
  // In a monthly sheet its cell says so already.
  const leftOut = notApplicable && month === undefined ? ['Không áp dụng'] : []
  return [...leftOut, ...(note === undefined ? [] : [`${when}${names.text(note, 'note')}`])]
}

function yearCells({ rules }: CandidacyFacts, criterion: Criterion, score: Score | undefined): Cells {
  if (isPassFail(rules)) return crosses(score)
  const counted = countedPoints(criterion, score)
  if (counted === 'left-out') return { first: '', second: '' }
  return { first: points(criterion.maximum), second: tablePoints(counted ?? undefined) }
}

/** The last column: months in which it was passed, or its points in all of them. */
function monthCells({ facts, lines }: Sheet, criterion: Criterion, months: readonly number[]): Cells {
  const scores = months.map((month) => lines.get(keyOf({ criterion: criterion.id, month })))
  const sum = scores.reduce((all, score) => {
    const counted = countedPoints(criterion, score)
    return typeof counted === 'number' ? all + counted : all
  }, 0)
  const second = isPassFail(facts.rules) ? points(sum) : tablePoints(sum)
  return { first: '', second, marks: scores.map((score) => mark(criterion, score)) }
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
