// Organisations hear of those directly below them: founded or put there, of another kind, gone.
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { LocalDate } from '../../contracts/values.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { noteSubordinate } from '../decisions/organisation/note-subordinate.ts'
import { noteSubordinateLeft } from '../decisions/organisation/note-subordinate-left.ts'
import { endOn, factsOn } from '../decisions/organisation/on-date.ts'
import { organisation } from '../decisions/organisation/state.ts'
import { type Policy, stateAt } from './policy.ts'

export const noteSubordinates: Policy = {
  name: 'note-subordinates',
  on: ['OrganisationEstablished', 'OrganisationMoved', 'KindChanged'],
  wholeLog: true,
  settled: ['SUBORDINATE_NOTED'],
  async react({ event }, around) {
    const from = effectiveFrom(event)
    const { kind, parentId } = factsOn(await stateAt(around, organisation, event), from)
    if (parentId === undefined) return []
    const body = { organisationId: idOf(event.stream), kind, from }
    return [{ decision: noteSubordinate, id: parentId, body, target: streamName(organisation, parentId) }]
  },
}

export const noteDepartures: Policy = {
  name: 'note-departures',
  on: ['OrganisationMoved', 'OrganisationMerged', 'OrganisationSplit', 'OrganisationDissolved'],
  settled: ['SUBORDINATE_NOTED'],
  async react({ event }, around) {
    const from = effectiveFrom(event)
    const { parentId: before } = factsOn(
      await stateAt(around, organisation, { ...event, revision: event.revision - 1 }),
      from,
    )
    const state = await stateAt(around, organisation, event)
    const stays = endOn(state, from) === undefined && factsOn(state, from).parentId === before
    if (before === undefined || stays) return []
    const body = { organisationId: idOf(event.stream), from }
    return [{ decision: noteSubordinateLeft, id: before, body, target: streamName(organisation, before) }]
  },
}

function effectiveFrom({ data }: StoredEvent['event']): LocalDate {
  return (data as { readonly effectiveFrom: LocalDate }).effectiveFrom
}
