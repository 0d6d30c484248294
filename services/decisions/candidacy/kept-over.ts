// What stands of a candidacy once another committee goes on with it.
import { stepOf } from '../../../contracts/approval-chain.ts'
import type { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import type { Of } from '../../../contracts/define.ts'
import type { Candidacy } from './state.ts'

type Kept = Of<typeof CandidacyTransferred>['data']['kept']

/** What the branch did, and the first committee's appraisal; not what was asked of or done by bodies above. */
export function keptOver({ phase, outcomes, appraisal }: Candidacy): Kept {
  const own = outcomes.filter((outcome) => stepOf(outcome) === 0).length
  const counts = appraisal?.step === 1
  const before = (['registered', 'committed', 'returned', 'assessed'] as const).find((one) => one === phase)
  return { phase: before ?? (counts ? 'appraised' : 'proposed'), outcomes: own, appraisal: counts }
}
