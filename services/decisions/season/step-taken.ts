// Which step of a season's approval chain a body takes by one of its organs.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { factsOn, organOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { bodyOn } from './approvers.ts'
import { type Approver, approversOn, type OpenedSeason } from './state.ts'

type Body = { readonly organisationId: string; readonly organ: string }

type Asked = {
  readonly season: OpenedSeason
  readonly on: LocalDate
  readonly context: Context
  /** What is judged at that step, as a refusal names it. */
  readonly of: string
  /** Whether the body is the candidate, for which null stands in the chain. */
  readonly isCandidate: () => boolean
}

export type StepTaken = Approver & { readonly step: number }

/** Whoever took a body's place holds its step. */
export function stepTaken(body: Body, { season, on, context, of, isCandidate }: Asked): StepTaken | Refused {
  const facts = context.get(organisation, body.organisationId)!
  const approvers = approversOn(season, on)
  const holds = (approver: Approver) =>
    approver.organisationId === null ? isCandidate() : bodyOn(approver, on, context) === body.organisationId
  const step = approvers.findIndex((approver) => approver.organ === body.organ && holds(approver))
  if (step < 0 || organOn(facts, body.organ, on) === undefined) {
    return refuse('NOT_THE_AUTHORITY', `${factsOn(facts, on).name} không phải cấp xét của ${of}.`, {
      pointer: '/organ',
      detail: `các cấp xét theo khung tiêu chí: ${approvers.map(({ organ }) => organ).join(', ')}`,
    })
  }
  return { ...approvers[step]!, step }
}
