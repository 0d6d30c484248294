import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../contracts/refusals.ts'
import { checkApproval } from './check/approval.ts'
import { checkBallots } from './check/ballots.ts'
import { checkCalendar } from './check/calendar.ts'
import { checkCriteria } from './check/criteria.ts'
import { checkMonthly } from './check/monthly.ts'
import { checkPapers } from './check/papers.ts'
import { checkThresholds } from './check/thresholds.ts'
import { checkVariants } from './check/variants.ts'

/**
 * Everything by which a framework of the right shape contradicts itself; empty where it can be published. Pointers lead
 * into the framework, details are Vietnamese and name the values that would do.
 */
export function checkFramework(framework: Framework): FieldError[] {
  return [
    ...checkCriteria(framework),
    ...checkThresholds(framework),
    ...checkMonthly(framework),
    ...checkBallots(framework),
    ...checkCalendar(framework),
    ...checkApproval(framework),
    ...checkPapers(framework),
    ...checkVariants(framework),
  ]
}
