import type { CriteriaGroup, Criterion } from '../../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { pointsText } from '../wording.ts'
import { faultIf, repeated } from './fault.ts'

/** Points add up from criteria to groups to the total, on the step; ids are unique; kind data fits the kind. */
export function checkCriteria(framework: Framework): FieldError[] {
  const { groups, score } = framework
  const places = groups.flatMap((group, g) => group.criteria.flatMap((c, i) => idsOf(c, `/groups/${g}/criteria/${i}`)))
  const groupIds = groups.map((group) => group.id)
  return [
    ...faultIf(score.step < 1, '/score/step', 'bước điểm phải lớn hơn 0'),
    ...faultIf(score.total < 1, '/score/total', 'tổng điểm phải lớn hơn 0'),
    ...sums(groups, score.total, '/score/total', 'tổng điểm tối đa của các nhóm'),
    ...repeated(groupIds, (g) => `/groups/${g}/id`, 'mã nhóm'),
    ...repeated(
      places.map((place) => place.id),
      (n) => places[n]!.pointer,
      'mã tiêu chí',
    ),
    ...groups.flatMap((group, g) => checkGroup(group, `/groups/${g}`, score)),
  ]
}

/** A criterion and its parts are called by codes of one kind. */
function idsOf({ id, parts = [] }: Criterion, pointer: string): { id: string; pointer: string }[] {
  return [
    { id, pointer: `${pointer}/id` },
    ...parts.map((part, n) => ({ id: part.id, pointer: `${pointer}/parts/${n}/id` })),
  ]
}

function sums(parts: readonly { maximum: number }[], whole: number, pointer: string, what: string): FieldError[] {
  const sum = parts.reduce((all, part) => all + part.maximum, 0)
  return faultIf(sum !== whole, pointer, `${what} là ${pointsText(sum)}, không bằng ${pointsText(whole)}`)
}

function checkGroup(group: CriteriaGroup, pointer: string, score: Framework['score']): FieldError[] {
  return [
    ...sums(group.criteria, group.maximum, `${pointer}/maximum`, `tổng điểm các tiêu chí của nhóm ${group.id}`),
    ...faultIf(
      (group.minimum ?? 0) > group.maximum,
      `${pointer}/minimum`,
      `điểm tối thiểu vượt điểm tối đa ${pointsText(group.maximum)} của nhóm`,
    ),
    ...group.criteria.flatMap((criterion, i) => checkCriterion(criterion, `${pointer}/criteria/${i}`, score)),
  ]
}

function checkCriterion(criterion: Criterion, pointer: string, score: Framework['score']): FieldError[] {
  const { parts } = criterion
  const given = faultIf(
    (criterion.kind === 'parts') !== (parts !== undefined),
    `${pointer}/parts`,
    'phải có khi và chỉ khi kind là parts',
  )
  if (parts === undefined) return [...given, ...checkScored(criterion, pointer, score)]
  return [
    ...given,
    ...sums(parts, criterion.maximum, `${pointer}/maximum`, `tổng điểm các tiêu chí thành phần của ${criterion.id}`),
    ...faultIf(criterion.required === true, `${pointer}/required`, 'ghi ở từng tiêu chí thành phần'),
    ...faultIf(criterion.notApplicable !== 'not-allowed', `${pointer}/notApplicable`, 'ghi ở từng tiêu chí thành phần'),
    ...checkKind(criterion, pointer),
    ...parts.flatMap((part, n) => checkScored(part, `${pointer}/parts/${n}`, score)),
  ]
}

function checkScored(criterion: Criterion, pointer: string, { step, scale }: Framework['score']): FieldError[] {
  const neverApplies =
    criterion.ratio?.zeroDenominator === 'not-applicable' && criterion.notApplicable === 'not-allowed'
  return [
    ...checkAmount(criterion.maximum, criterion.maximum, `${pointer}/maximum`, step),
    ...(scale === 'pass-fail' ? checkPassFail(criterion, pointer) : []),
    ...faultIf(
      criterion.required === true && criterion.kind !== 'boolean',
      `${pointer}/required`,
      'chỉ với kind là boolean',
    ),
    ...checkKind(criterion, pointer),
    ...checkSteps(criterion, pointer, step),
    ...checkAmount(criterion.deduct?.perCase, criterion.maximum, `${pointer}/deduct/perCase`, step),
    ...checkAmount(criterion.count?.perItem, criterion.maximum, `${pointer}/count/perItem`, step),
    ...faultIf(
      neverApplies,
      `${pointer}/notApplicable`,
      'mẫu số 0 là không áp dụng thì notApplicable phải là full-points hoặc left-out',
    ),
  ]
}

function checkPassFail({ kind, maximum }: Criterion, pointer: string): FieldError[] {
  return [
    ...faultIf(kind !== 'boolean', `${pointer}/kind`, 'thang đạt, không đạt chỉ có kind là boolean hoặc parts'),
    ...faultIf(maximum !== 100, `${pointer}/maximum`, 'thang đạt, không đạt tính mỗi tiêu chí là 1'),
  ]
}

/** An amount of points that one case, item or criterion is worth. */
function checkAmount(amount: number | undefined, maximum: number, pointer: string, step: number): FieldError[] {
  if (amount === undefined) return []
  return [
    ...faultIf(amount < 1, pointer, 'điểm phải lớn hơn 0'),
    ...faultIf(amount > maximum, pointer, `vượt điểm tối đa ${pointsText(maximum)}`),
    ...offStep(amount, pointer, step),
  ]
}

function offStep(points: number, pointer: string, step: number): FieldError[] {
  return faultIf(
    step > 0 && points % step !== 0,
    pointer,
    `${pointsText(points)} không là bội của bước ${pointsText(step)}`,
  )
}

function checkKind(criterion: Criterion, pointer: string): FieldError[] {
  const kinds = ['ratio', 'steps', 'deduct', 'count'] as const
  return kinds.flatMap((kind) => {
    const given = criterion[kind] !== undefined
    if (kind === criterion.kind) return faultIf(!given, `${pointer}/${kind}`, `kind là ${kind} thì phải có ${kind}`)
    return faultIf(given, `${pointer}/${kind}`, `kind là ${criterion.kind} thì không có ${kind}`)
  })
}

function checkSteps(criterion: Criterion, pointer: string, step: number): FieldError[] {
  if (criterion.steps === undefined) return []
  const points = criterion.steps.map((one) => one.points)
  const at = (index: number) => `${pointer}/steps/${index}/points`
  return [
    ...points.flatMap((one, index) => offStep(one, at(index), step)),
    ...faultIf(
      points[0] !== criterion.maximum,
      at(0),
      `mức đầu phải bằng điểm tối đa ${pointsText(criterion.maximum)}`,
    ),
    ...points.flatMap((one, index) =>
      faultIf(index > 0 && one >= points[index - 1]!, at(index), 'các mức phải giảm dần'),
    ),
  ]
}
