import { BallotClosed, CloseBallot } from '../../../contracts/ballot/close-ballot.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision } from '../kernel/decision.ts'
import { itemPassed, passBase, quorumMet } from '../rules/ballot.ts'
import { frameworkOf, notOpen, ruleOf } from './rule-of.ts'
import { ballot } from './state.ts'

/** Beside the chair, so many tellers confirm a count; where fewer counted, all of them. */
const tellersToConfirm = 2

export const closeBallot = decision({
  contract: CloseBallot,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (_, state) => frameworkOf(state),
  decide(given, state, context) {
    const refused = notOpen(state, given)
    if (refused !== null) return refused
    if (state.count === null) return refuse('COUNT_MISSING', 'Chưa ghi kết quả kiểm phiếu.')
    const { tellers, chairId, entitled, entitledPresent } = state.opened!
    const needed = Math.min(tellersToConfirm, tellers.length)
    const confirmed = tellers.filter((id) => state.confirmedBy.includes(id)).length
    if (confirmed < needed || !state.confirmedBy.includes(chairId)) {
      return refuse(
        'COUNT_NOT_CONFIRMED',
        `Cần ${needed} người kiểm phiếu (đã có ${confirmed}) và người chủ trì xác nhận kết quả kiểm phiếu.`,
      )
    }
    const rule = ruleOf(state, context)
    const attendance = { called: entitled, present: entitledPresent }
    const results = state.count.results.map((row) => {
      const tally = { ...attendance, ...row }
      return { ...row, base: passBase(rule, tally), passed: itemPassed(rule, tally) }
    })
    return [BallotClosed({ quorumMet: quorumMet(rule, attendance), results })]
  },
  commandOf: () => ({}),
})
