import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { beforePreviousStep } from '../season/dates.ts'
import type { Ballot } from './state.ts'

export function frameworkOf(state: Ballot): StreamRef[] {
  return state.opened === null ? [] : [ref(framework, state.opened.frameworkId)]
}

/** The framework's rule that this ballot goes by; BallotOpened pins which. */
export function ruleOf(state: Ballot, context: Context): BallotRule {
  const opened = state.opened!
  return context.get(framework, opened.frameworkId)!.framework!.ballots[opened.rule]
}

/** Whether nothing more can be recorded of this vote, or not on this day: before it was opened. */
export function notOpen(state: Ballot, given: { readonly occurredOn: LocalDate }): Refused | null {
  if (state.phase === 'open') return beforePreviousStep(state.opened!.on, given)
  return refuse(
    'BALLOT_NOT_OPEN',
    state.phase === 'void' ? 'Lần biểu quyết này đã hủy kết quả.' : 'Biểu quyết đã kết thúc.',
  )
}

/** An electronic vote is counted by its box alone. */
export function notByHand({ opened }: Ballot): Refused | null {
  if (opened!.method !== 'electronic') return null
  return refuse('COUNTED_BY_BOX', 'Biểu quyết điện tử do hòm phiếu kiểm, không ghi số phiếu bằng tay.')
}
