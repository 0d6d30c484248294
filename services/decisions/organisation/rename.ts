import { OrganisationRenamed, Rename } from '../../../contracts/organisation/rename.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone, runsBackwards } from './effective.ts'
import { organisation } from './state.ts'

export const rename = decision({
  contract: Rename,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  decide: ({ body }, state) =>
    isGone(state, body.effectiveFrom, '/effectiveFrom') ??
    runsBackwards(state.names, body.effectiveFrom) ?? [OrganisationRenamed(body)],
  commandOf: (events) => only(events, 'OrganisationRenamed').data,
})
