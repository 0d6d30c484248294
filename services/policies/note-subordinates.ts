// Organisations hear of those directly below them: founded or put there, of another kind, gone.
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { LocalDate } from '../../contracts/values.ts'
import { fold, idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { noteSubordinate } from '../decisions/organisation/note-subordinate.ts'
import { noteSubordinateLeft } from '../decisions/organisation/note-subordinate-left.ts'
import { endOn, factsOn } from '../decisions/organisation/on-date.ts'
import { organisation } from '../decisions/organisation/state.ts'
import type { Policy, Surroundings } from './policy.ts'

export const noteSubordinates: Policy = {
  name: 'note-subordinates',
  on: ['OrganisationEstablished', 'OrganisationMoved', 'KindChanged'],
  wholeLog: true,
  settled: ['SUBORDINATE_NOTED'],
  async react({ event }, around) {
    const from = effectiveFrom(event)
    const { kind, parentId } = factsOn(await stateAt(event, event.revision, around), from)
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
    const { parentId: before } = factsOn(await stateAt(event, event.revision - 1, around), from)
    const state = await stateAt(event, event.revision, around)
    const stays = endOn(state, from) === undefined && factsOn(state, from).parentId === before
    if (before === undefined || stays) return []
    const body = { organisationId: idOf(event.stream), from }
    return [{ decision: noteSubordinateLeft, id: before, body, target: streamName(organisation, before) }]
  },
}

function effectiveFrom({ data }: StoredEvent['event']): LocalDate {
  return (data as { readonly effectiveFrom: LocalDate }).effectiveFrom
}

/** The organisation as it was once an event of its stream had happened, so that a step is the same whenever it runs. */
async function stateAt({ stream }: StoredEvent['event'], revision: number, around: Surroundings) {
  return fold(organisation, (await around.read(stream)).slice(0, revision + 1))
}
