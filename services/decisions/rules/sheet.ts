import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FieldError, Refusal } from '../../../contracts/refusals.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import { allowedPoints, criteriaById, isPassFail } from './criteria.ts'
import { linesOf } from './months.ts'
import { isFilled, keyOf, type ScoreLine } from './score-line.ts'
import { pointsText } from './wording.ts'

export type SheetFault = FieldError & {
  readonly code: Extract<
    Refusal,
    | 'UNKNOWN_CRITERION'
    | 'DUPLICATE_CRITERION'
    | 'POINTS_OVER_MAXIMUM'
    | 'POINTS_OFF_STEP'
    | 'NOT_APPLICABLE_REFUSED'
    | 'SCORES_MISSING'
    | 'SCORED_OTHERWISE'
    | 'MONTH_NOT_JUDGED'
  >
  /** Points in hundredths that would do, where they can be listed. */
  readonly allowed?: readonly Hundredths[]
}

/**
 * What is wrong with the lines given, in their order; pointers lead into `{ scores }`. Empty lines are no fault. `months`:
 * those that may be scored, in a monthly framework.
 */
export function checkScores(
  framework: Framework,
  scores: readonly ScoreLine[],
  months: readonly number[] | null = null,
): SheetFault[] {
  const criteria = criteriaById(framework)
  const seen = new Set<string>()
  return scores.flatMap((line, index): SheetFault[] => {
    const pointer = `/scores/${index}`
    const criterion = criteria.get(line.criterion)
    if (criterion === undefined) return [unknown(`${pointer}/criterion`, line.criterion, criteria)]
    if (seen.has(keyOf(line))) return [duplicate(`${pointer}/criterion`, line.criterion)]
    seen.add(keyOf(line))
    const month = checkMonth(line, months, `${pointer}/month`)
    if (month.length > 0) return month
    return line.notApplicable
      ? checkLeftOut(criterion, line, pointer)
      : checkPoints(framework, criterion, line, pointer)
  })
}

/** Criteria with neither points nor “không áp dụng”, in the framework's order: the sheet cannot be closed with them. */
export function missingCriteria(framework: Framework, scores: readonly ScoreLine[]): string[] {
  const filled = new Set(scores.filter(isFilled).map((line) => line.criterion))
  return [...criteriaById(framework).keys()].filter((id) => !filled.has(id))
}

/** A whole sheet: the faults of its lines, and one for each criterion still empty. */
export function checkWholeSheet(
  framework: Framework,
  scores: readonly ScoreLine[],
  months: readonly number[] | null = null,
): SheetFault[] {
  const missing = (lines: readonly ScoreLine[], of: string) =>
    missingCriteria(framework, lines).map(
      (id): SheetFault => ({ code: 'SCORES_MISSING', pointer: '/scores', detail: `chưa chấm tiêu chí ${id}${of}` }),
    )
  return [
    ...checkScores(framework, scores, months),
    ...(months === null
      ? missing(scores, '')
      : months.flatMap((month) => missing(linesOf(scores, month), ` tháng ${month}`))),
  ]
}

function checkMonth({ month }: ScoreLine, months: readonly number[] | null, pointer: string): SheetFault[] {
  const complain = (detail: string): SheetFault[] => [{ code: 'MONTH_NOT_JUDGED', pointer, detail }]
  if (months === null) return month === undefined ? [] : complain('khung tiêu chí chấm cho cả năm: bỏ trống')
  if (month !== undefined && months.includes(month)) return []
  return complain(months.length === 0 ? 'chưa có tháng nào được chấm' : `một tháng trong: ${months.join(', ')}`)
}

function checkLeftOut(criterion: Criterion, line: ScoreLine, pointer: string): SheetFault[] {
  const complain = (detail: string): SheetFault[] => [
    { code: 'NOT_APPLICABLE_REFUSED', pointer: `${pointer}/notApplicable`, detail },
  ]
  if (criterion.notApplicable === 'not-allowed') return complain(`tiêu chí ${criterion.id} luôn phải chấm điểm`)
  if (typeof line.points === 'number' || line.passed !== undefined)
    return complain(`tiêu chí ${criterion.id} đã chấm thì không ghi “không áp dụng”`)
  return []
}

function checkPoints(framework: Framework, criterion: Criterion, line: ScoreLine, at: string): SheetFault[] {
  const { points } = line
  if (line.passed !== undefined) return checkPassed(criterion, line, at)
  if (typeof points !== 'number') return []
  const pointer = `${at}/points`
  if (isPassFail(framework)) return otherwise(pointer, `tiêu chí ${criterion.id} không chấm điểm: dùng passed`)
  if (points > criterion.maximum) {
    const detail = `tiêu chí ${criterion.id} tối đa ${pointsText(criterion.maximum)} điểm`
    return [{ code: 'POINTS_OVER_MAXIMUM', pointer, detail, allowed: allowedPoints(criterion) ?? [criterion.maximum] }]
  }
  const allowed = allowedPoints(criterion)
  if (allowed !== undefined) {
    if (allowed.includes(points)) return []
    const detail = `tiêu chí ${criterion.id} chỉ nhận các điểm: ${allowed.map(pointsText).join('; ')}`
    return [{ code: 'POINTS_OFF_STEP', pointer, detail, allowed }]
  }
  if (points >= 0 && points % framework.score.step === 0) return []
  const detail = `điểm của tiêu chí ${criterion.id} là bội của ${pointsText(framework.score.step)}, từ 0 đến ${pointsText(criterion.maximum)}`
  return [{ code: 'POINTS_OFF_STEP', pointer, detail }]
}

function checkPassed(criterion: Criterion, { points }: ScoreLine, at: string): SheetFault[] {
  if (criterion.kind !== 'boolean') return otherwise(`${at}/passed`, `tiêu chí ${criterion.id} chấm điểm: dùng points`)
  return typeof points === 'number' ? otherwise(`${at}/points`, 'đã ghi passed thì không ghi điểm') : []
}

function otherwise(pointer: string, detail: string): SheetFault[] {
  return [{ code: 'SCORED_OTHERWISE', pointer, detail }]
}

function unknown(pointer: string, id: string, criteria: ReadonlyMap<string, Criterion>): SheetFault {
  const detail = `khung không có tiêu chí ${id}; có: ${[...criteria.keys()].join(', ')}`
  return { code: 'UNKNOWN_CRITERION', pointer, detail }
}

function duplicate(pointer: string, id: string): SheetFault {
  return { code: 'DUPLICATE_CRITERION', pointer, detail: `tiêu chí ${id} được chấm hai lần` }
}
