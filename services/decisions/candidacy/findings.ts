import type { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import type { Of } from '../../../contracts/define.ts'
import type { Finding } from '../rules/outcome.ts'

type Told = Pick<Of<typeof SelfAssessmentClosed>['data'], 'disqualifiers' | 'computed'>

/** The cases that the branch declared, and those that were computed when it closed its sheet. */
export function findingsOf({ disqualifiers, computed = [] }: Told): readonly Finding[] {
  return [...disqualifiers, ...computed]
}
