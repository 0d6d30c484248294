import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { notePredecessor } from '../decisions/organisation/note-predecessor.ts'
import { organisation } from '../decisions/organisation/state.ts'
import { type Policy, stateAt } from './policy.ts'

/** Whoever took an organisation's place hears of it, and of all whose place that one had taken, also where it hears late. */
export const noteSuccessors: Policy = {
  name: 'note-successors',
  on: ['OrganisationMerged', 'OrganisationSplit', 'OrganisationDissolved', 'PredecessorNoted'],
  settled: ['PREDECESSOR_NOTED'],
  async react({ event }, around) {
    const state = await stateAt(around, organisation, event)
    const organisationId = idOf(event.stream)
    const earlier = [...new Set(state.predecessors.flatMap((one) => [one.organisationId, ...one.earlier]))]
    const passings = event.type === 'PredecessorNoted' ? state.passings : state.passings.slice(-1)
    const told = new Map(passings.flatMap((passing) => passing.successors.map((id) => [id, passing])))
    return [...told].map(([id, { by, effectiveFrom: from }]) => ({
      decision: notePredecessor,
      id,
      body: { organisationId, by, earlier, from },
      target: streamName(organisation, id),
    }))
  },
}
