import type { BranchesRule } from '../../../contracts/framework/criteria.ts'
import { reaches } from './exact.ts'

/** How the branches below an organisation did in a year; `refused`: judged, and not proposed or not recognised. */
export type BranchesCount = {
  readonly branches: number
  readonly registered: number
  readonly recognised: number
  readonly refused: number
}

/** Whether a committee falls short of what is asked of its branches; with no branch to count it always does. */
export function fallsShort(rule: BranchesRule, count: BranchesCount): boolean {
  const base = rule.of === 'all' ? count.branches : count.registered
  if (base === 0 || !reaches(count.recognised, base, rule.atLeast)) return true
  return rule.noneRefused === true && count.refused > 0
}
