import { CountRecorded, RecordCount } from '../../../contracts/ballot/record-count.ts'
import { decision, only } from '../kernel/decision.ts'
import { badSums } from './count-sums.ts'
import { frameworkOf, notByHand, notOpen, ruleOf } from './rule-of.ts'
import { ballot } from './state.ts'

export const recordCount = decision({
  contract: RecordCount,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (_, state) => frameworkOf(state),
  decide: (given, state, context) =>
    notOpen(state, given) ??
    notByHand(state) ??
    badSums(given.body, state.opened!, ruleOf(state, context)) ?? [CountRecorded(given.body)],
  commandOf: (events) => only(events, 'CountRecorded').data,
})
