import { Dissolve, OrganisationDissolved } from '../../../contracts/organisation/dissolve.ts'
import { decision, only } from '../kernel/decision.ts'
import { badPassing, heirReads } from './heirs.ts'
import { organisation } from './state.ts'

export const dissolve = decision({
  contract: Dissolve,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body: { successorId, effectiveFrom } }, _, context) =>
    heirReads(successorId === undefined ? [] : [successorId], effectiveFrom, context),
  decide({ id, body }, state, context) {
    const { effectiveFrom, successorId } = body
    const heirs = successorId === undefined ? [] : [{ id: successorId, pointer: '/successorId' }]
    return badPassing(state, { id, effectiveFrom, ends: true, heirs }, context) ?? [OrganisationDissolved(body)]
  },
  commandOf: (events) => only(events, 'OrganisationDissolved').data,
})
