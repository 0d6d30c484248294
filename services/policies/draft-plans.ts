import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import type { Policy } from './policy.ts'

/** A branch's own plan becomes a paper; the registration cites it once it is issued. */
export const draftPlans: Policy = {
  name: 'draft-plans',
  on: ['PlanAdopted'],
  settled: ['DOCUMENT_EXISTS'],
  react: ({ event }, around) => draftPaper('plan', { stream: 'plan', id: idOf(event.stream) }, around),
}
