import { Merge, OrganisationMerged } from '../../../contracts/organisation/merge.ts'
import { decision, only } from '../kernel/decision.ts'
import { badPassing, heirReads } from './heirs.ts'
import { organisation } from './state.ts'

export const merge = decision({
  contract: Merge,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body }, _, context) => heirReads([body.into], body.effectiveFrom, context),
  decide({ id, body }, state, context) {
    const { effectiveFrom, into } = body
    const heirs = [{ id: into, pointer: '/into' }]
    return badPassing(state, { id, effectiveFrom, ends: true, heirs }, context) ?? [OrganisationMerged(body)]
  },
  commandOf: (events) => only(events, 'OrganisationMerged').data,
})
