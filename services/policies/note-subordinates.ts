import type { Of } from '../../contracts/define.ts'
import type { OrganisationEstablished } from '../../contracts/organisation/establish.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { noteSubordinate } from '../decisions/organisation/note-subordinate.ts'
import { organisation } from '../decisions/organisation/state.ts'
import type { Policy } from './policy.ts'

/** An organisation hears of those established directly below it. */
export const noteSubordinates: Policy = {
  name: 'note-subordinates',
  on: ['OrganisationEstablished'],
  wholeLog: true,
  settled: ['SUBORDINATE_NOTED'],
  async react({ event }) {
    const { parentId, kind, effectiveFrom } = event.data as Of<typeof OrganisationEstablished>['data']
    if (parentId === undefined) return []
    const body = { organisationId: idOf(event.stream), kind, from: effectiveFrom }
    return [{ decision: noteSubordinate, id: parentId, body, target: streamName(organisation, parentId) }]
  },
}
