import { OrganisationSplit, Split } from '../../../contracts/organisation/split.ts'
import { decision, only } from '../kernel/decision.ts'
import { badPassing, heirReads } from './heirs.ts'
import { organisation } from './state.ts'

export const split = decision({
  contract: Split,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body }, _, context) => heirReads(body.into, body.effectiveFrom, context),
  decide({ id, body }, state, context) {
    const { effectiveFrom, into, continues } = body
    const heirs = into.map((heir, n) => ({ id: heir, pointer: `/into/${n}` }))
    return badPassing(state, { id, effectiveFrom, ends: !continues, heirs }, context) ?? [OrganisationSplit(body)]
  },
  commandOf: (events) => only(events, 'OrganisationSplit').data,
})
