import { IdentifierSet, SetIdentifier } from '../../../contracts/organisation/set-identifier.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { runsBackwards } from './effective.ts'
import { organisation } from './state.ts'

export const setIdentifier = decision({
  contract: SetIdentifier,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  decide({ body }, state) {
    const before = state.identifiers.filter(({ scheme }) => scheme === body.scheme)
    const refused = before.length === 0 ? null : runsBackwards(before, body.effectiveFrom)
    if (refused !== null) return refused
    if (before.at(-1)?.value === body.value) {
      return refuse('IDENTIFIER_UNCHANGED', `Mã theo “${body.scheme}” đang là “${body.value}”.`, {
        pointer: '/value',
        detail: 'một mã khác',
      })
    }
    return [IdentifierSet(body)]
  },
  commandOf: (events) => only(events, 'IdentifierSet').data,
})
