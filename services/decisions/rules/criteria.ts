import type { CriteriaGroup, Criterion } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'

/** What of a criterion is scored: itself, or each of its parts. */
function scoredOf(criterion: Criterion): readonly Criterion[] {
  return criterion.parts ?? [criterion]
}

/** What of a group is scored, in order. */
export function scoredIn(group: CriteriaGroup): readonly Criterion[] {
  return group.criteria.flatMap(scoredOf)
}

/** Everything that is scored by its id. */
export function criteriaById(framework: Framework): ReadonlyMap<string, Criterion> {
  return new Map(framework.groups.flatMap(scoredIn).map((criterion) => [criterion.id, criterion]))
}

/** Whether points are the number of criteria passed. */
export function isPassFail({ score }: Pick<Framework, 'score'>): boolean {
  return score.scale === 'pass-fail'
}

/** The only points that a criterion may be given, rising; absent where every multiple of the step may be. */
export function allowedPoints(criterion: Criterion): readonly number[] | undefined {
  const { kind, maximum } = criterion
  if (kind === 'boolean') return [0, maximum]
  if (kind === 'steps') return rising((criterion.steps ?? []).map((step) => step.points))
  if (kind === 'deduct') return deducted(maximum, criterion.deduct?.perCase ?? maximum)
  if (kind === 'count') return counted(maximum, criterion.count?.perItem ?? maximum)
  return undefined
}

function deducted(maximum: number, perCase: number): number[] {
  const points = [0]
  for (let left = maximum; left > 0; left -= perCase) points.push(left)
  return rising(points)
}

function counted(maximum: number, perItem: number): number[] {
  const points = [maximum]
  for (let sum = 0; sum < maximum; sum += perItem) points.push(sum)
  return rising(points)
}

function rising(points: readonly number[]): number[] {
  return [...new Set(points)].sort((a, b) => a - b)
}
