import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FieldError, Refusal } from '../../../contracts/refusals.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import { allowedPoints, criteriaById } from './criteria.ts'
import { pointsText } from './wording.ts'

/** One line of a sheet. No points (absent or null) is an empty line, which is not zero. */
export type ScoreLine = {
  readonly criterion: string
  readonly points?: Hundredths | null
  readonly notApplicable?: true
}

export type SheetFault = FieldError & {
  readonly code: Extract<
    Refusal,
    | 'UNKNOWN_CRITERION'
    | 'DUPLICATE_CRITERION'
    | 'POINTS_OVER_MAXIMUM'
    | 'POINTS_OFF_STEP'
    | 'NOT_APPLICABLE_REFUSED'
    | 'SCORES_MISSING'
  >
  /** Points in hundredths that would do, where they can be listed. */
  readonly allowed?: readonly Hundredths[]
}

/** What is wrong with the lines given, in their order; pointers lead into `{ scores }`. Empty lines are no fault. */
export function checkScores(framework: Framework, scores: readonly ScoreLine[]): SheetFault[] {
  const criteria = criteriaById(framework)
  const seen = new Set<string>()
  return scores.flatMap((line, index): SheetFault[] => {
    const pointer = `/scores/${index}`
    const criterion = criteria.get(line.criterion)
    if (criterion === undefined) return [unknown(`${pointer}/criterion`, line.criterion, criteria)]
    if (seen.has(line.criterion)) return [duplicate(`${pointer}/criterion`, line.criterion)]
    seen.add(line.criterion)
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
export function checkWholeSheet(framework: Framework, scores: readonly ScoreLine[]): SheetFault[] {
  const missing = missingCriteria(framework, scores).map(
    (id): SheetFault => ({ code: 'SCORES_MISSING', pointer: '/scores', detail: `chưa chấm tiêu chí ${id}` }),
  )
  return [...checkScores(framework, scores), ...missing]
}

function isFilled(line: ScoreLine): boolean {
  return line.notApplicable === true || typeof line.points === 'number'
}

function checkLeftOut(criterion: Criterion, line: ScoreLine, pointer: string): SheetFault[] {
  const complain = (detail: string): SheetFault[] => [
    { code: 'NOT_APPLICABLE_REFUSED', pointer: `${pointer}/notApplicable`, detail },
  ]
  if (criterion.notApplicable === 'not-allowed') return complain(`tiêu chí ${criterion.id} luôn phải chấm điểm`)
  if (typeof line.points === 'number')
    return complain(`tiêu chí ${criterion.id} đã ghi điểm thì không ghi “không áp dụng”`)
  return []
}

function checkPoints(framework: Framework, criterion: Criterion, line: ScoreLine, at: string): SheetFault[] {
  const { points } = line
  if (typeof points !== 'number') return []
  const pointer = `${at}/points`
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

function unknown(pointer: string, id: string, criteria: ReadonlyMap<string, Criterion>): SheetFault {
  const detail = `khung không có tiêu chí ${id}; có: ${[...criteria.keys()].join(', ')}`
  return { code: 'UNKNOWN_CRITERION', pointer, detail }
}

function duplicate(pointer: string, id: string): SheetFault {
  return { code: 'DUPLICATE_CRITERION', pointer, detail: `tiêu chí ${id} được chấm hai lần` }
}
