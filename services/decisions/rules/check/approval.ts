import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { ApprovalStep } from '../../../../contracts/framework/papers.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { faultIf } from './fault.ts'

/** The chain climbs from the candidate over the season's committee to its superiors, and only the last step decides. */
export function checkApproval(framework: Framework): FieldError[] {
  const chain = framework.approvalChain
  return chain.flatMap((step, index) => checkStep(step, index, chain.length - 1))
}

function checkStep(step: ApprovalStep, index: number, last: number): FieldError[] {
  const pointer = `/approvalChain/${index}`
  const body = index === 0 ? 'self' : index === 1 ? 'season' : 'parent'
  const act = index === last ? 'decide' : 'propose'
  const ballot = index === last ? 'authority' : index === 0 ? 'branch' : 'committee'
  return [
    ...faultIf(step.body !== body, `${pointer}/body`, `bước ${index + 1} phải là ${body}: self, season, rồi parent`),
    ...faultIf(step.act !== act, `${pointer}/act`, `bước ${index + 1} phải là ${act}: chỉ bước cuối quyết định`),
    ...faultIf(step.ballot !== ballot, `${pointer}/ballot`, `bước ${index + 1} phải biểu quyết theo ${ballot}`),
  ]
}
